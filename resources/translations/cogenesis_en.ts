<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>ChangesBar</name>
    <message numerus="yes">
        <source>%n change(s) to look at</source>
        <translation>
            <numerusform>%n change to look at</numerusform>
            <numerusform>%n changes to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CounterfactualView</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiffView</name>
    <message numerus="yes">
        <source>%n place(s) differ</source>
        <translation>
            <numerusform>%n place differs</numerusform>
            <numerusform>%n places differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftsScreen</name>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n draft(s) with all versions? This cannot be undone.</source>
        <translation>
            <numerusform>Delete %n draft with all its versions? This cannot be undone.</numerusform>
            <numerusform>Delete %n drafts with all their versions? This cannot be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LearnedPanel</name>
    <message numerus="yes">
        <source>{lesson} (%n time(s))</source>
        <translation>
            <numerusform>{lesson} (%n time)</numerusform>
            <numerusform>{lesson} (%n times)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LengthInWords</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) to read</source>
        <translation>
            <numerusform>%n minute to read</numerusform>
            <numerusform>%n minutes to read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibrarySearch</name>
    <message numerus="yes">
        <source>%n passage(s), best first</source>
        <translation>
            <numerusform>%n passage, best first</numerusform>
            <numerusform>%n passages, best first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogModel</name>
    <message numerus="yes">
        <source>{title}   ·   {size} in %n request(s)</source>
        <translation>
            <numerusform>{title}   ·   {size} in %n request</numerusform>
            <numerusform>{title}   ·   {size} in %n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestDetails</name>
    <message numerus="yes">
        <source>%n sign(s) that cannot be seen are spelled out.</source>
        <translation>
            <numerusform>%n sign that cannot be seen is spelled out.</numerusform>
            <numerusform>%n signs that cannot be seen are spelled out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsFound</name>
    <message numerus="yes">
        <source>%n setting(s)</source>
        <translation>
            <numerusform>%n setting</numerusform>
            <numerusform>%n settings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourcesBeside</name>
    <message numerus="yes">
        <source>S&amp;ources: %n to check</source>
        <translation>
            <numerusform>S&amp;ources: %n to check</numerusform>
            <numerusform>S&amp;ources: %n to check</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextsPage</name>
    <message numerus="yes">
        <source>%n new text(s) in your library.</source>
        <translation>
            <numerusform>%n new text in your library.</numerusform>
            <numerusform>%n new texts in your library.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped. What was read until then is kept: %n text(s).</source>
        <translation>
            <numerusform>Stopped. What was read until then is kept: %n text.</numerusform>
            <numerusform>Stopped. What was read until then is kept: %n texts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionsPanel</name>
    <message numerus="yes">
        <source>%n place(s) differ</source>
        <translation>
            <numerusform>%n place differs</numerusform>
            <numerusform>%n places differ</numerusform>
        </translation>
    </message>
</context>
</TS>
