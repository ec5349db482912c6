<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AlternativesPanel</name>
    <message>
        <source>Alternative {number}</source>
        <translation>Variante {number}</translation>
    </message>
    <message>
        <source>Alternatives of this paragraph</source>
        <translation>Varianten dieses Absatzes</translation>
    </message>
    <message>
        <source>Ask for alternatives</source>
        <translation>Varianten anfordern</translation>
    </message>
    <message>
        <source>Put the cursor into a paragraph, or select words, and ask.</source>
        <translation>Setzen Sie den Cursor in einen Absatz oder markieren Sie Wörter, dann fragen Sie.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Beginnt…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Stop the alternatives</source>
        <translation>Die Varianten stoppen</translation>
    </message>
    <message>
        <source>Take &amp;{number}</source>
        <translation>&amp;{number} nehmen</translation>
    </message>
    <message>
        <source>Take alternative {number}</source>
        <translation>Variante {number} nehmen</translation>
    </message>
    <message>
        <source>What became of the alternatives</source>
        <translation>Was aus den Varianten wurde</translation>
    </message>
</context>
<context>
    <name>Amounts</name>
    <message>
        <source>At the limit: {limit}</source>
        <translation>An der Grenze: {limit}</translation>
    </message>
    <message>
        <source>Near the limit: {limit}</source>
        <translation>Nahe der Grenze: {limit}</translation>
    </message>
    <message>
        <source>about {sent} + {received}</source>
        <translation>etwa {sent} + {received}</translation>
    </message>
    <message>
        <source>about {tokens} tokens</source>
        <translation>etwa {tokens} Token</translation>
    </message>
    <message>
        <source>{amount} {currency}</source>
        <translation>{amount} {currency}</translation>
    </message>
    <message>
        <source>{sent} + {received}</source>
        <translation>{sent} + {received}</translation>
    </message>
    <message>
        <source>{tokens} tokens</source>
        <translation>{tokens} Token</translation>
    </message>
    <message>
        <source>{tokens}, {cost}</source>
        <translation>{tokens}, {cost}</translation>
    </message>
    <message>
        <source>{used} of {most} used this month</source>
        <translation>{used} von {most} diesen Monat verbraucht</translation>
    </message>
    <message>
        <source>{used} of {most} used today</source>
        <translation>{used} von {most} heute verbraucht</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Something went wrong inside CoGenesis ({place}). What you typed is still here.</source>
        <translation>In CoGenesis ist etwas schiefgegangen ({place}). Was Sie getippt haben, ist noch da.</translation>
    </message>
</context>
<context>
    <name>ApprovalDialog</name>
    <message>
        <source>&amp;Send this</source>
        <translation>Dies &amp;senden</translation>
    </message>
    <message>
        <source>As you said, the cloud may read {words}.</source>
        <translation>Wie Sie es erlaubt haben, darf die Cloud {words} lesen.</translation>
    </message>
    <message>
        <source>Exact bytes</source>
        <translation>Genaue Bytes</translation>
    </message>
    <message>
        <source>Held back from your instruction</source>
        <translation>Aus Ihrer Anweisung zurückgehalten</translation>
    </message>
    <message>
        <source>Held back from your instruction:</source>
        <translation>Aus Ihrer Anweisung zurückgehalten:</translation>
    </message>
    <message>
        <source>Held back from your instruction; what stands for it is marked above:</source>
        <translation>Aus Ihrer Anweisung zurückgehalten; was dafür steht, ist oben markiert:</translation>
    </message>
    <message>
        <source>May this leave?</source>
        <translation>Darf das hinaus?</translation>
    </message>
    <message>
        <source>Nothing else leaves. The log keeps them exactly as shown.</source>
        <translation>Sonst geht nichts hinaus. Das Protokoll bewahrt sie genau so auf, wie sie hier stehen.</translation>
    </message>
    <message>
        <source>Nothing had to be held back from your instruction.</source>
        <translation>Aus Ihrer Anweisung musste nichts zurückgehalten werden.</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;topp</translation>
    </message>
    <message>
        <source>These bytes go to {url}</source>
        <translation>Diese Bytes gehen an {url}</translation>
    </message>
    <message>
        <source>Write &amp;locally</source>
        <translation>&amp;Lokal schreiben</translation>
    </message>
</context>
<context>
    <name>BackupsPanel</name>
    <message>
        <source>&amp;Back up</source>
        <translation>&amp;Sichern</translation>
    </message>
    <message>
        <source>&amp;Back up now…</source>
        <translation>Jetzt &amp;sichern…</translation>
    </message>
    <message>
        <source>&amp;Passphrase of the backup</source>
        <translation>&amp;Passphrase der Sicherung</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>Sicherung &amp;wiederherstellen…</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Beginnen</translation>
    </message>
    <message>
        <source>&amp;Stop making copies</source>
        <translation>Keine Kopien mehr &amp;machen</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Backups made from this vault</source>
        <translation>Sicherungen dieses Tresors</translation>
    </message>
    <message>
        <source>Choose a &amp;folder…</source>
        <translation>&amp;Ordner wählen…</translation>
    </message>
    <message>
        <source>Choose a passphrase for the copies. It is not stored: keep it, for without it they cannot be read.</source>
        <translation>Wählen Sie eine Passphrase für die Kopien. Sie wird nicht gespeichert: Bewahren Sie sie auf, ohne sie sind die Kopien unlesbar.</translation>
    </message>
    <message>
        <source>Choose a passphrase for this backup. Without it nobody can read the backup.</source>
        <translation>Wählen Sie eine Passphrase für diese Sicherung. Ohne sie kann niemand die Sicherung lesen.</translation>
    </message>
    <message>
        <source>Choose the backup</source>
        <translation>Sicherung wählen</translation>
    </message>
    <message>
        <source>Copies are made from now on, while the vault is open.</source>
        <translation>Von jetzt an werden Kopien gemacht, solange der Tresor offen ist.</translation>
    </message>
    <message>
        <source>Copies by themselves</source>
        <translation>Kopien von selbst</translation>
    </message>
    <message>
        <source>Every {days} days into {folder}; the latest {keep} are kept.</source>
        <translation>Alle {days} Tage nach {folder}; die letzten {keep} bleiben.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Go back to a backup</source>
        <translation>Zu einer Sicherung zurück</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Gemacht</translation>
    </message>
    <message>
        <source>No more copies are made; those there are stay.</source>
        <translation>Es werden keine Kopien mehr gemacht; die vorhandenen bleiben.</translation>
    </message>
    <message>
        <source>Off. Choose a folder, best on another disk, and a passphrase; copies are made while the vault is open.</source>
        <translation>Aus. Wählen Sie einen Ordner, am besten auf einem anderen Datenträger, und eine Passphrase; Kopien entstehen, während der Tresor offen ist.</translation>
    </message>
    <message>
        <source>One encrypted file under a passphrase of its own, read back before it counts. It can be restored on any computer with that passphrase alone.</source>
        <translation>Eine verschlüsselte Datei unter einer eigenen Passphrase, die zurückgelesen wird, bevor sie zählt. Mit dieser Passphrase allein lässt sie sich auf jedem Computer wiederherstellen.</translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation>Passphrase der Sicherung</translation>
    </message>
    <message>
        <source>Restore {name}</source>
        <translation>{name} wiederherstellen</translation>
    </message>
    <message>
        <source>Scheduled copies</source>
        <translation>Geplante Kopien</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>The backup of {when} is in place.</source>
        <translation>Die Sicherung vom {when} ist eingesetzt.</translation>
    </message>
    <message>
        <source>The backup takes the place of the vault, which is moved aside whole. Afterwards the passphrase of the backup opens it.</source>
        <translation>Die Sicherung tritt an die Stelle des Tresors, der als Ganzes beiseitegelegt wird. Danach öffnet ihn die Passphrase der Sicherung.</translation>
    </message>
    <message>
        <source>The backup {name} is made, and was read back.</source>
        <translation>Die Sicherung {name} ist gemacht und wurde zurückgelesen.</translation>
    </message>
    <message>
        <source>The vault as it is now is not overwritten: it is moved aside, and you are told where it is.</source>
        <translation>Der jetzige Tresor wird nicht überschrieben: Er wird beiseitegelegt, und Sie erfahren, wo er ist.</translation>
    </message>
    <message>
        <source>The vault from before is in {folder}.</source>
        <translation>Der Tresor von vorher liegt in {folder}.</translation>
    </message>
    <message>
        <source>Where the backup goes: on another disk, if you can</source>
        <translation>Wohin die Sicherung geht: wenn möglich auf einen anderen Datenträger</translation>
    </message>
    <message>
        <source>Where the copies go: on another disk, if you can</source>
        <translation>Wohin die Kopien gehen: wenn möglich auf einen anderen Datenträger</translation>
    </message>
    <message>
        <source>not there now</source>
        <translation>zurzeit nicht da</translation>
    </message>
</context>
<context>
    <name>ChangesBar</name>
    <message numerus="yes">
        <source>%n change(s) to look at</source>
        <translation>
            <numerusform>%n Änderung anzusehen</numerusform>
            <numerusform>%n Änderungen anzusehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>Alle annehmen</translation>
    </message>
    <message>
        <source>Accept this change</source>
        <translation>Diese Änderung annehmen</translation>
    </message>
    <message>
        <source>Alt+A: the change at the cursor, or the next one</source>
        <translation>Alt+A: die Änderung am Cursor oder die nächste</translation>
    </message>
    <message>
        <source>Alt+R: the change at the cursor, or the next one</source>
        <translation>Alt+R: die Änderung am Cursor oder die nächste</translation>
    </message>
    <message>
        <source>Changes that wait</source>
        <translation>Wartende Änderungen</translation>
    </message>
    <message>
        <source>Ctrl+Alt+A</source>
        <translation>Strg+Alt+A</translation>
    </message>
    <message>
        <source>Ctrl+Alt+R</source>
        <translation>Strg+Alt+R</translation>
    </message>
    <message>
        <source>F8; Shift+F8 goes back</source>
        <translation>F8; Umschalt+F8 geht zurück</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Nächste Änderung</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Reject all</source>
        <translation>Alle ablehnen</translation>
    </message>
    <message>
        <source>Reject this change</source>
        <translation>Diese Änderung ablehnen</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>&amp;Tone</source>
        <translation>&amp;Ton</translation>
    </message>
    <message>
        <source>All on this computer</source>
        <translation>Ganz auf diesem Computer</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Automatic: that of the message you answer, else that of your instruction.</source>
        <translation>Automatisch: die der Nachricht, die Sie beantworten, sonst die Ihrer Anweisung.</translation>
    </message>
    <message>
        <source>B&amp;rief</source>
        <translation>B&amp;rief an die Cloud</translation>
    </message>
    <message>
        <source>Balanced: values and a gist</source>
        <translation>Ausgewogen: Werte und ein Kern</translation>
    </message>
    <message>
        <source>Cloud outline, written here</source>
        <translation>Gliederung aus der Cloud, hier geschrieben</translation>
    </message>
    <message>
        <source>How it is made</source>
        <translation>Wie er entsteht</translation>
    </message>
    <message>
        <source>How much the brief says</source>
        <translation>Wie viel die Kurzangabe sagt</translation>
    </message>
    <message>
        <source>Kind of text</source>
        <translation>Art des Textes</translation>
    </message>
    <message>
        <source>Lang&amp;uage</source>
        <translation>Sprac&amp;he</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Len&amp;gth</source>
        <translation>Län&amp;ge</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>M&amp;ade by</source>
        <translation>&amp;Entsteht durch</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Strict: values only</source>
        <translation>Streng: nur Werte</translation>
    </message>
    <message>
        <source>T&amp;o</source>
        <translation>A&amp;n</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>ein Name</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Compare with the cloud…</source>
        <translation>Mit der Cloud vergleichen…</translation>
    </message>
    <message>
        <source>The same draft from the local outline and from the cloud&apos;s, side by side</source>
        <translation>Derselbe Entwurf aus der lokalen Gliederung und aus der der Cloud, nebeneinander</translation>
    </message>
</context>
<context>
    <name>ComposeScreen</name>
    <message>
        <source>&amp;Draft</source>
        <translation>Entw&amp;urf</translation>
    </message>
    <message>
        <source>&amp;Pause at the sketch</source>
        <translation>Bei der Gliederung &amp;anhalten</translation>
    </message>
    <message>
        <source>Answer a &amp;message</source>
        <translation>Eine Na&amp;chricht beantworten</translation>
    </message>
    <message>
        <source>Answer a message</source>
        <translation>Eine Nachricht beantworten</translation>
    </message>
    <message>
        <source>As you type, you see here what the cloud would be told.</source>
        <translation>Während Sie tippen, sehen Sie hier, was die Cloud erfahren würde.</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>For example: Tell Dr. Patel I have to move Tuesday&apos;s appointment, and ask for a day next week.</source>
        <translation>Zum Beispiel: Sag Dr. Patel, dass ich den Termin am Dienstag verschieben muss, und bitte um einen Tag in der nächsten Woche.</translation>
    </message>
    <message>
        <source>Nothing. This draft is made on this computer alone.</source>
        <translation>Nichts. Dieser Entwurf entsteht allein auf diesem Computer.</translation>
    </message>
    <message>
        <source>Paste the message here. It never leaves this computer.</source>
        <translation>Fügen Sie die Nachricht hier ein. Sie verlässt diesen Computer nie.</translation>
    </message>
    <message>
        <source>Pause at the sketch</source>
        <translation>Bei der Gliederung anhalten</translation>
    </message>
    <message>
        <source>Shows the outline for editing before the draft is written</source>
        <translation>Zeigt die Gliederung zum Bearbeiten, bevor der Entwurf geschrieben wird</translation>
    </message>
    <message>
        <source>The message you answer</source>
        <translation>Die Nachricht, die Sie beantworten</translation>
    </message>
    <message>
        <source>What do you want to write?</source>
        <translation>Was möchten Sie schreiben?</translation>
    </message>
    <message>
        <source>What to write</source>
        <translation>Was zu schreiben ist</translation>
    </message>
</context>
<context>
    <name>ContextPanel</name>
    <message>
        <source>A text of yours of the same kind</source>
        <translation>Ein Text von Ihnen derselben Art</translation>
    </message>
    <message>
        <source>Always used</source>
        <translation>Immer verwendet</translation>
    </message>
    <message>
        <source>Do not pin for all drafts</source>
        <translation>Nicht für alle Entwürfe anheften</translation>
    </message>
    <message>
        <source>Do not pin for this draft</source>
        <translation>Nicht für diesen Entwurf anheften</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Angabe</translation>
    </message>
    <message>
        <source>From or to the recipient</source>
        <translation>Vom oder an den Empfänger</translation>
    </message>
    <message>
        <source>From or to the recipient; shares: {words}</source>
        <translation>Vom oder an den Empfänger; gemeinsam: {words}</translation>
    </message>
    <message>
        <source>How much is used</source>
        <translation>Wie viel verwendet wird</translation>
    </message>
    <message>
        <source>How you write</source>
        <translation>Wie Sie schreiben</translation>
    </message>
    <message>
        <source>Kept out, as never written: {names}. Ask for one in your instruction to use it.</source>
        <translation>Weggelassen, weil nie zu schreiben: {names}. Verlangen Sie es in der Anweisung, um es zu verwenden.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Never leaves this computer. About {tokens} tokens.</source>
        <translation>Verlässt diesen Computer nie. Etwa {tokens} Token.</translation>
    </message>
    <message>
        <source>Never leaves this computer. It takes about a quarter of the room there is.</source>
        <translation>Verlässt diesen Computer nie. Füllt etwa ein Viertel des Platzes.</translation>
    </message>
    <message>
        <source>Never leaves this computer. It takes about half of the room there is.</source>
        <translation>Verlässt diesen Computer nie. Füllt etwa die Hälfte des Platzes.</translation>
    </message>
    <message>
        <source>Never leaves this computer. It takes little of the room there is.</source>
        <translation>Verlässt diesen Computer nie. Füllt wenig des Platzes.</translation>
    </message>
    <message>
        <source>Never leaves this computer. It takes most of the room there is.</source>
        <translation>Verlässt diesen Computer nie. Füllt den größten Teil des Platzes.</translation>
    </message>
    <message>
        <source>Never leaves this computer. The room there is, is full.</source>
        <translation>Verlässt diesen Computer nie. Der Platz ist voll.</translation>
    </message>
    <message>
        <source>Nothing yet. Facts from Profile and texts from Library make drafts sound like you.</source>
        <translation>Noch nichts. Angaben aus dem Profil und Texte aus der Bibliothek lassen Entwürfe nach Ihnen klingen.</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Passage</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Pin for all</source>
        <translation>Für alle anheften</translation>
    </message>
    <message>
        <source>Pin for all drafts</source>
        <translation>Für alle Entwürfe anheften</translation>
    </message>
    <message>
        <source>Pin for this draft</source>
        <translation>Für diesen Entwurf anheften</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Pinned for all drafts</source>
        <translation>Für alle Entwürfe angeheftet</translation>
    </message>
    <message>
        <source>Pinned for this draft</source>
        <translation>Für diesen Entwurf angeheftet</translation>
    </message>
    <message>
        <source>Shares with your instruction: {words}</source>
        <translation>Gemeinsam mit Ihrer Anweisung: {words}</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show where it stands</source>
        <translation>Zeigen, wo es steht</translation>
    </message>
    <message>
        <source>The message you answer</source>
        <translation>Die Nachricht, die Sie beantworten</translation>
    </message>
    <message>
        <source>There was room for it</source>
        <translation>Es war Platz dafür</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Unpin for all</source>
        <translation>Für alle lösen</translation>
    </message>
    <message>
        <source>Use it in every draft from now on</source>
        <translation>Von jetzt an in jedem Entwurf verwenden</translation>
    </message>
    <message>
        <source>Use it in this draft, whatever else there is (Ctrl+D in the list)</source>
        <translation>In diesem Entwurf verwenden, was immer sonst da ist (Strg+D in der Liste)</translation>
    </message>
    <message>
        <source>What is never written and was kept out</source>
        <translation>Was nie geschrieben wird und weggelassen wurde</translation>
    </message>
    <message>
        <source>What stays here and is used</source>
        <translation>Was hier bleibt und verwendet wird</translation>
    </message>
    <message>
        <source>What the local model is told; Space switches an item off or on, Return shows it</source>
        <translation>Was das lokale Modell erfährt; Leertaste schaltet aus oder ein, Eingabe zeigt es</translation>
    </message>
    <message>
        <source>Your style</source>
        <translation>Ihr Stil</translation>
    </message>
</context>
<context>
    <name>CounterfactualView</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>All on this computer</source>
        <translation>Ganz auf diesem Computer</translation>
    </message>
    <message>
        <source>Back to the draft</source>
        <translation>Zurück zum Entwurf</translation>
    </message>
    <message>
        <source>Both are the same, word for word.</source>
        <translation>Beide sind gleich, Wort für Wort.</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Keep the &amp;cloud one</source>
        <translation>Den aus der &amp;Cloud behalten</translation>
    </message>
    <message>
        <source>Keep the &amp;local one</source>
        <translation>Den &amp;lokalen behalten</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Nothing is on record as sent for this draft.</source>
        <translation>Für diesen Entwurf ist nichts als gesendet verzeichnet.</translation>
    </message>
    <message>
        <source>Only this one has these words</source>
        <translation>Nur dieser hat diese Wörter</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;topp</translation>
    </message>
    <message>
        <source>Sent for this draft: {requests}, {size}, {tokens} tokens, {cost}.</source>
        <translation>Für diesen Entwurf gesendet: {requests}, {size}, {tokens} Token, {cost}.</translation>
    </message>
    <message>
        <source>Sent for this draft: {requests}, {size}, {tokens} tokens. No price is set for the endpoint.</source>
        <translation>Für diesen Entwurf gesendet: {requests}, {size}, {tokens} Token. Für den Endpunkt ist kein Preis gesetzt.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Beginnt…</translation>
    </message>
    <message>
        <source>Stopped. Your draft is as it was.</source>
        <translation>Gestoppt. Ihr Entwurf ist, wie er war.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Hält an…</translation>
    </message>
    <message>
        <source>The same draft twice, written here with the same seed and the same context. Only the outline differs. Underlined words stand in one of the two alone. Your draft stays as it is.</source>
        <translation>Derselbe Entwurf zweimal, hier geschrieben mit derselben Startzahl und demselben Kontext. Nur die Gliederung ist anders. Unterstrichene Wörter stehen nur in einem von beiden. Ihr Entwurf bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>The text from the cloud&apos;s outline</source>
        <translation>Der Text aus der Gliederung der Cloud</translation>
    </message>
    <message>
        <source>The text from the local outline</source>
        <translation>Der Text aus der lokalen Gliederung</translation>
    </message>
    <message>
        <source>This did not work. Your draft is as it was.</source>
        <translation>Das hat nicht geklappt. Ihr Entwurf ist, wie er war.</translation>
    </message>
    <message>
        <source>What the cloud changes</source>
        <translation>Was die Cloud ändert</translation>
    </message>
    <message>
        <source>What was sent for it, and what it cost</source>
        <translation>Was dafür gesendet wurde und was es kostete</translation>
    </message>
    <message>
        <source>With the cloud&apos;s outline</source>
        <translation>Mit der Gliederung der Cloud</translation>
    </message>
    <message>
        <source>{percent} % of the words of the one with the cloud stand in the local one too.</source>
        <translation>{percent} % der Wörter dessen mit der Cloud stehen auch im lokalen.</translation>
    </message>
    <message>
        <source>← Back to the &amp;draft</source>
        <translation>← Zurück zum &amp;Entwurf</translation>
    </message>
</context>
<context>
    <name>DiffView</name>
    <message numerus="yes">
        <source>%n place(s) differ</source>
        <translation>
            <numerusform>%n Stelle ist anders</numerusform>
            <numerusform>%n Stellen sind anders</numerusform>
        </translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>Eingefügt</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Weggenommen</translation>
    </message>
</context>
<context>
    <name>DocumentDetails</name>
    <message>
        <source>&amp;Forget…</source>
        <translation>&amp;Vergessen…</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>About this text</source>
        <translation>Zu diesem Text</translation>
    </message>
    <message>
        <source>Added: {who}</source>
        <translation>Hinzugefügt: {who}</translation>
    </message>
    <message>
        <source>File: {who}</source>
        <translation>Datei: {who}</translation>
    </message>
    <message>
        <source>Forget the text</source>
        <translation>Den Text vergessen</translation>
    </message>
    <message>
        <source>From: {who}</source>
        <translation>Von: {who}</translation>
    </message>
    <message>
        <source>I &amp;wrote this</source>
        <translation>Das habe ich ge&amp;schrieben</translation>
    </message>
    <message>
        <source>I wrote this</source>
        <translation>Das habe ich geschrieben</translation>
    </message>
    <message>
        <source>Kind of this text</source>
        <translation>Art dieses Textes</translation>
    </message>
    <message>
        <source>Language of this text</source>
        <translation>Sprache dieses Textes</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>Der Text</translation>
    </message>
    <message>
        <source>To: {who}</source>
        <translation>An: {who}</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>What you set here is set for all of them.</source>
        <translation>Was Sie hier setzen, gilt für alle.</translation>
    </message>
    <message>
        <source>Written: {who}</source>
        <translation>Geschrieben: {who}</translation>
    </message>
    <message>
        <source>Your own texts teach the local model how you write</source>
        <translation>Ihre eigenen Texte lehren das lokale Modell, wie Sie schreiben</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>{count} texts</source>
        <translation>{count} Texte</translation>
    </message>
</context>
<context>
    <name>DocumentsModel</name>
    <message>
        <source>By you</source>
        <translation>Von Ihnen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>DocumentsPanel</name>
    <message>
        <source>Address cards</source>
        <translation>Adresskarten</translation>
    </message>
    <message>
        <source>Any file</source>
        <translation>Jede Datei</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>Jede Art</translation>
    </message>
    <message>
        <source>Every language</source>
        <translation>Jede Sprache</translation>
    </message>
    <message>
        <source>Everybody&apos;s</source>
        <translation>Von allen</translation>
    </message>
    <message>
        <source>Find in title, file or author</source>
        <translation>In Titel, Datei oder Verfasser suchen</translation>
    </message>
    <message>
        <source>How many texts</source>
        <translation>Wie viele Texte</translation>
    </message>
    <message>
        <source>Imported texts</source>
        <translation>Importierte Texte</translation>
    </message>
    <message>
        <source>Mailboxes</source>
        <translation>Postfächer</translation>
    </message>
    <message>
        <source>Mails</source>
        <translation>Mails</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>No text like this</source>
        <translation>Kein solcher Text</translation>
    </message>
    <message>
        <source>Only from such files</source>
        <translation>Nur aus solchen Dateien</translation>
    </message>
    <message>
        <source>Only in this language</source>
        <translation>Nur in dieser Sprache</translation>
    </message>
    <message>
        <source>Only this kind</source>
        <translation>Nur diese Art</translation>
    </message>
    <message>
        <source>Other words, or another kind, may find it.</source>
        <translation>Andere Wörter oder eine andere Art finden ihn vielleicht.</translation>
    </message>
    <message>
        <source>Others&apos;</source>
        <translation>Von anderen</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Nur Text</translation>
    </message>
    <message>
        <source>Title, file or author</source>
        <translation>Titel, Datei oder Verfasser</translation>
    </message>
    <message>
        <source>Whose texts</source>
        <translation>Wessen Texte</translation>
    </message>
    <message>
        <source>{all} texts</source>
        <translation>{all} Texte</translation>
    </message>
    <message>
        <source>{count} of {all} texts</source>
        <translation>{count} von {all} Texten</translation>
    </message>
</context>
<context>
    <name>Downloads</name>
    <message>
        <source>Stopping…</source>
        <translation>Hält an…</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>Wartet, bis es dran ist</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>{model} is downloaded.</source>
        <translation>{model} ist heruntergeladen.</translation>
    </message>
    <message>
        <source>{model} is downloaded; it is tried out…</source>
        <translation>{model} ist heruntergeladen; es wird ausprobiert…</translation>
    </message>
    <message>
        <source>{model} writes from now on.</source>
        <translation>Ab jetzt schreibt {model}.</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>{rate} a second</source>
        <translation>{rate} pro Sekunde</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
</context>
<context>
    <name>DraftEditor</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Versions</source>
        <translation>&amp;Fassungen</translation>
    </message>
    <message>
        <source>Alternatives</source>
        <translation>Varianten</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Den Text kopieren</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Strg+S</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Keep this version</source>
        <translation>Diese Fassung behalten</translation>
    </message>
    <message>
        <source>Kept as a version.</source>
        <translation>Als Fassung behalten.</translation>
    </message>
    <message>
        <source>Length and saving</source>
        <translation>Länge und Speichern</translation>
    </message>
    <message>
        <source>Sub&amp;ject</source>
        <translation>&amp;Betreff</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>The text is on the clipboard.</source>
        <translation>Der Text ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>not kept: no vault</source>
        <translation>nicht aufbewahrt: kein Tresor</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>speichert…</translation>
    </message>
</context>
<context>
    <name>DraftHead</name>
    <message>
        <source>&amp;Try again</source>
        <translation>Noch einmal &amp;versuchen</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Back to the instruction</source>
        <translation>Zurück zur Anweisung</translation>
    </message>
    <message>
        <source>Draft &amp;again</source>
        <translation>Noch ein Ent&amp;wurf</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;topp</translation>
    </message>
    <message>
        <source>Write it &amp;locally</source>
        <translation>&amp;Lokal schreiben</translation>
    </message>
    <message>
        <source>← &amp;Instruction</source>
        <translation>← &amp;Anweisung</translation>
    </message>
</context>
<context>
    <name>Drafts</name>
    <message>
        <source>Being written</source>
        <translation>Wird geschrieben</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Made on {created}: {mode}</source>
        <translation>Entstanden am {created}: {mode}</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
</context>
<context>
    <name>DraftsModel</name>
    <message>
        <source>About</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
</context>
<context>
    <name>DraftsScreen</name>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n Entwurf</numerusform>
            <numerusform>%n Entwürfe</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Jeder Stand</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Nach Art</translation>
    </message>
    <message>
        <source>By recipient</source>
        <translation>Nach Empfänger</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Nach Titel</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n draft(s) with all versions? This cannot be undone.</source>
        <translation>
            <numerusform>%n Entwurf mit allen Fassungen löschen? Das lässt sich nicht rückgängig machen.</numerusform>
            <numerusform>%n Entwürfe mit allen Fassungen löschen? Das lässt sich nicht rückgängig machen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the draft</source>
        <translation>Den Entwurf löschen</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Every draft is kept here, with its versions, encrypted.</source>
        <translation>Jeder Entwurf bleibt hier, mit seinen Fassungen, verschlüsselt.</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>Jede Art</translation>
    </message>
    <message>
        <source>How many drafts</source>
        <translation>Wie viele Entwürfe</translation>
    </message>
    <message>
        <source>Last changed first</source>
        <translation>Zuletzt geändert zuerst</translation>
    </message>
    <message>
        <source>Last made first</source>
        <translation>Zuletzt entstanden zuerst</translation>
    </message>
    <message>
        <source>Made any way</source>
        <translation>Beliebig entstanden</translation>
    </message>
    <message>
        <source>No drafts yet</source>
        <translation>Noch keine Entwürfe</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Only changed since</source>
        <translation>Nur geändert seit</translation>
    </message>
    <message>
        <source>Only in this state</source>
        <translation>Nur in diesem Stand</translation>
    </message>
    <message>
        <source>Only made this way</source>
        <translation>Nur so entstandene</translation>
    </message>
    <message>
        <source>Only this kind</source>
        <translation>Nur diese Art</translation>
    </message>
    <message>
        <source>Only to this recipient</source>
        <translation>Nur an diesen Empfänger</translation>
    </message>
    <message>
        <source>Other words, or less of a filter, may find the draft.</source>
        <translation>Andere Wörter oder weniger Filter finden den Entwurf vielleicht.</translation>
    </message>
    <message>
        <source>Search drafts</source>
        <translation>Entwürfe durchsuchen</translation>
    </message>
    <message>
        <source>Search in instructions, subjects and texts</source>
        <translation>In Anweisungen, Betreffen und Texten suchen</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>Sortiert nach</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>{count} of {all} drafts</source>
        <translation>{count} von {all} Entwürfen</translation>
    </message>
</context>
<context>
    <name>EndpointForm</name>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>A&amp;dresse</translation>
    </message>
    <message>
        <source>Address of the endpoint</source>
        <translation>Adresse des Endpunkts</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the test</source>
        <translation>Den Test abbrechen</translation>
    </message>
    <message>
        <source>Certificate &amp;file</source>
        <translation>Zertifikats&amp;datei</translation>
    </message>
    <message>
        <source>Ke&amp;y</source>
        <translation>Schlüsse&amp;l</translation>
    </message>
    <message>
        <source>Key of the endpoint</source>
        <translation>Schlüssel des Endpunkts</translation>
    </message>
    <message>
        <source>Known endpoints</source>
        <translation>Bekannte Endpunkte</translation>
    </message>
    <message>
        <source>Known endpoints…</source>
        <translation>Bekannte Endpunkte…</translation>
    </message>
    <message>
        <source>Model of the endpoint</source>
        <translation>Modell des Endpunkts</translation>
    </message>
    <message>
        <source>Own certificate file</source>
        <translation>Eigene Zertifikatsdatei</translation>
    </message>
    <message>
        <source>Pro&amp;xy</source>
        <translation>Pro&amp;xy</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Remove the endpoint</source>
        <translation>Den Endpunkt entfernen</translation>
    </message>
    <message>
        <source>Removed. Drafts are made locally now.</source>
        <translation>Entfernt. Entwürfe entstehen jetzt lokal.</translation>
    </message>
    <message>
        <source>Result of the test</source>
        <translation>Ergebnis des Tests</translation>
    </message>
    <message>
        <source>Save and &amp;test</source>
        <translation>Speichern und &amp;testen</translation>
    </message>
    <message>
        <source>Save the endpoint</source>
        <translation>Den Endpunkt speichern</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Sending one small request; it says nothing about you, and is on the log…</source>
        <translation>Sendet eine kleine Anfrage; sie sagt nichts über Sie und steht im Protokoll…</translation>
    </message>
    <message>
        <source>Test cancelled; the endpoint stays saved.</source>
        <translation>Test abgebrochen; der Endpunkt bleibt gespeichert.</translation>
    </message>
    <message>
        <source>empty: keep the stored key</source>
        <translation>leer: den gespeicherten Schlüssel behalten</translation>
    </message>
    <message>
        <source>for example gpt-4o-mini</source>
        <translation>zum Beispiel gpt-4o-mini</translation>
    </message>
    <message>
        <source>only if it needs its own certificate</source>
        <translation>nur wenn ein eigenes Zertifikat nötig ist</translation>
    </message>
    <message>
        <source>only if your network needs one</source>
        <translation>nur wenn Ihr Netz einen braucht</translation>
    </message>
</context>
<context>
    <name>EngineSettings</name>
    <message>
        <source>&amp;Choose another model…</source>
        <translation>Anderes Modell &amp;wählen…</translation>
    </message>
    <message>
        <source>&amp;Measure threads now</source>
        <translation>Threads jetzt &amp;messen</translation>
    </message>
    <message>
        <source>How it is run</source>
        <translation>Wie es läuft</translation>
    </message>
    <message>
        <source>Measured, and remembered for this model.</source>
        <translation>Gemessen und für dieses Modell gemerkt.</translation>
    </message>
    <message>
        <source>Measuring; this takes some seconds…</source>
        <translation>Misst; das dauert einige Sekunden…</translation>
    </message>
    <message>
        <source>Stop &amp;measuring</source>
        <translation>Messung &amp;stoppen</translation>
    </message>
    <message>
        <source>Stopped; what was known before stays.</source>
        <translation>Gestoppt; was vorher bekannt war, bleibt.</translation>
    </message>
    <message>
        <source>Takes some seconds; otherwise it is done once while the model is idle</source>
        <translation>Dauert einige Sekunden; sonst geschieht es einmal, wenn das Modell ruht</translation>
    </message>
    <message>
        <source>What is left as it comes is chosen for this machine: by a short measurement, and by the memory that is free. Changes take effect with the next draft.</source>
        <translation>Was so bleibt, wie es ist, wird für diesen Computer gewählt: durch eine kurze Messung und nach dem freien Speicher. Änderungen gelten ab dem nächsten Entwurf.</translation>
    </message>
</context>
<context>
    <name>ExportTools</name>
    <message>
        <source>&amp;Mail draft (.eml)…</source>
        <translation>&amp;Mail-Entwurf (.eml)…</translation>
    </message>
    <message>
        <source>&amp;Open the saved file</source>
        <translation>Die gespeicherte Datei ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <source>&amp;Save as a file…</source>
        <translation>Als Datei &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Word document (.docx)…</source>
        <translation>&amp;Word-Dokument (.docx)…</translation>
    </message>
    <message>
        <source>Copy and open an &amp;empty mail window</source>
        <translation>Kopieren und ein &amp;leeres Mailfenster öffnen</translation>
    </message>
    <message>
        <source>Copy the &amp;text</source>
        <translation>Den &amp;Text kopieren</translation>
    </message>
    <message>
        <source>Copy with &amp;formatting</source>
        <translation>Mit &amp;Formatierung kopieren</translation>
    </message>
    <message>
        <source>Copy, export or print</source>
        <translation>Kopieren, exportieren oder drucken</translation>
    </message>
    <message>
        <source>Copy, save as a file, print, or open a mail window</source>
        <translation>Kopieren, als Datei speichern, drucken oder ein Mailfenster öffnen</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xport</translation>
    </message>
    <message>
        <source>Mail draft (*.eml)</source>
        <translation>Mail-Entwurf (*.eml)</translation>
    </message>
    <message>
        <source>Mar&amp;kdown (.md)…</source>
        <translation>Mar&amp;kdown (.md)…</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>O&amp;pen it</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Open the saved file</source>
        <translation>Die gespeicherte Datei öffnen</translation>
    </message>
    <message>
        <source>P&amp;DF (.pdf)…</source>
        <translation>P&amp;DF (.pdf)…</translation>
    </message>
    <message>
        <source>P&amp;lain text (.txt)…</source>
        <translation>&amp;Nur Text (.txt)…</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Plain text (*.txt)</source>
        <translation>Nur Text (*.txt)</translation>
    </message>
    <message>
        <source>Print pre&amp;view…</source>
        <translation>Druck&amp;vorschau…</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Gespeichert als {path}.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Stop writing the file</source>
        <translation>Das Schreiben der Datei stoppen</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Gestoppt. Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>The draft is still being written. Wait for its end, or stop it.</source>
        <translation>Der Entwurf wird noch geschrieben. Warten Sie das Ende ab oder stoppen Sie ihn.</translation>
    </message>
    <message>
        <source>The text is on the clipboard, with its paragraphs and lists.</source>
        <translation>Der Text ist in der Zwischenablage, mit Absätzen und Listen.</translation>
    </message>
    <message>
        <source>The text is on the clipboard.</source>
        <translation>Der Text ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The text is on the clipboard. Paste it into the mail window.</source>
        <translation>Der Text ist in der Zwischenablage. Fügen Sie ihn in das Mailfenster ein.</translation>
    </message>
    <message>
        <source>The text is on the clipboard. {problem}</source>
        <translation>Der Text ist in der Zwischenablage. {problem}</translation>
    </message>
    <message>
        <source>There is no text yet to copy, save or print.</source>
        <translation>Es gibt noch keinen Text zum Kopieren, Speichern oder Drucken.</translation>
    </message>
    <message>
        <source>What became of the file</source>
        <translation>Was aus der Datei wurde</translation>
    </message>
    <message>
        <source>Where should the file go?</source>
        <translation>Wohin soll die Datei?</translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Word-Dokument (*.docx)</translation>
    </message>
    <message>
        <source>Writing {file}…</source>
        <translation>Schreibt {file}…</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n ersetzt</numerusform>
            <numerusform>%n ersetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close find and replace</source>
        <translation>Suchen und Ersetzen schließen</translation>
    </message>
    <message>
        <source>F3</source>
        <translation>F3</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Weiter suchen</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Zurück suchen</translation>
    </message>
    <message>
        <source>Found by the search</source>
        <translation>Von der Suche gefunden</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß und klein unterscheiden</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>Replace this one</source>
        <translation>Dieses ersetzen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Shift+F3</source>
        <translation>Umschalt+F3</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>in your vault</source>
        <translation>in Ihrem Tresor</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>looks like private data</source>
        <translation>sieht nach privaten Daten aus</translation>
    </message>
    <message>
        <source>not an everyday word</source>
        <translation>kein alltägliches Wort</translation>
    </message>
    <message>
        <source>recognised as a name</source>
        <translation>als Name erkannt</translation>
    </message>
    <message>
        <source>sensitive topic</source>
        <translation>heikles Thema</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Set up</source>
        <translation>&amp;Einrichten</translation>
    </message>
    <message>
        <source>&amp;Try it without setting up</source>
        <translation>Ohne Einrichtung &amp;ausprobieren</translation>
    </message>
    <message>
        <source>A cloud model knows better how a good text is built. It is asked for an outline only, from a brief that is checked before it leaves. Any endpoint that speaks the OpenAI protocol will do, also one on your own network. This is optional.</source>
        <translation>Ein Cloud-Modell weiß besser, wie ein guter Text gebaut ist. Es wird nur nach einer Gliederung gefragt, mit einer Kurzangabe, die geprüft wird, bevor sie hinausgeht. Jeder Endpunkt, der das OpenAI-Protokoll spricht, ist recht, auch einer im eigenen Netz. Das ist freiwillig.</translation>
    </message>
    <message>
        <source>A short brief that says what kind of text is wanted, never about whom. You see it while you type, byte for byte, and everything that leaves is on record. With no endpoint set, nothing leaves.</source>
        <translation>Eine Kurzangabe, die sagt, was für ein Text gewünscht ist, nie über wen. Sie sehen sie beim Tippen, Byte für Byte, und alles, was hinausgeht, wird festgehalten. Ohne Endpunkt geht nichts hinaus.</translation>
    </message>
    <message>
        <source>CoGenesis drafts emails, letters and posts the way you write them. A small model on this computer does the writing.</source>
        <translation>CoGenesis entwirft Mails, Briefe und Beiträge so, wie Sie sie schreiben. Ein kleines Modell auf diesem Computer schreibt.</translation>
    </message>
    <message>
        <source>Help with the outline</source>
        <translation>Hilfe bei der Gliederung</translation>
    </message>
    <message>
        <source>S&amp;kip: write locally only</source>
        <translation>Ü&amp;berspringen: nur lokal schreiben</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>Schritt {step} von {steps}</translation>
    </message>
    <message>
        <source>What may leave, if you want help from a cloud model</source>
        <translation>Was hinausgehen darf, wenn Sie Hilfe eines Cloud-Modells wollen</translation>
    </message>
    <message>
        <source>What stays here</source>
        <translation>Was hier bleibt</translation>
    </message>
    <message>
        <source>Writes in your voice. Keeps your life to itself.</source>
        <translation>Schreibt mit Ihrer Stimme. Behält Ihr Leben für sich.</translation>
    </message>
    <message>
        <source>Your profile, documents, past writing, messages you answer, and every draft. They are encrypted on this computer and never leave it.</source>
        <translation>Ihr Profil, Dokumente, frühere Texte, beantwortete Nachrichten und jeder Entwurf. Sie sind auf diesem Computer verschlüsselt und verlassen ihn nie.</translation>
    </message>
</context>
<context>
    <name>ForgetDialog</name>
    <message>
        <source>&amp;Delete the drafts made from it too ({count})</source>
        <translation>Auch die daraus entstandenen Entwürfe &amp;löschen ({count})</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Vergessen</translation>
    </message>
    <message>
        <source>Forget {count} texts</source>
        <translation>{count} Texte vergessen</translation>
    </message>
    <message>
        <source>Forget “{title}”</source>
        <translation>„{title}“ vergessen</translation>
    </message>
    <message>
        <source>Forgotten.</source>
        <translation>Vergessen.</translation>
    </message>
    <message>
        <source>It still stands in these, which are not changed:</source>
        <translation>Es steht noch in diesen, die nicht verändert werden:</translation>
    </message>
    <message>
        <source>Removed from the vault for good: the text, its passages, what it taught the word list, its people, and what the model keeps in memory. The file you imported stays where it is.</source>
        <translation>Für immer aus dem Tresor entfernt: der Text, seine Passagen, was er die Wortliste gelehrt hat, seine Personen und was das Modell im Speicher hält. Die importierte Datei bleibt, wo sie ist.</translation>
    </message>
    <message>
        <source>Still in: {places}.</source>
        <translation>Noch in: {places}.</translation>
    </message>
    <message>
        <source>The rest of the vault&apos;s file is tidied in a while.</source>
        <translation>Der Rest der Tresordatei wird in Kürze aufgeräumt.</translation>
    </message>
    <message>
        <source>What still holds the text</source>
        <translation>Was den Text noch enthält</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message>
        <source>Added: {added}. Already there: {known}. Could not be read: {failed}.</source>
        <translation>Hinzugefügt: {added}. Schon da: {known}. Nicht lesbar: {failed}.</translation>
    </message>
    <message>
        <source>Cancelled; import the same again, and it goes on from here.</source>
        <translation>Abgebrochen; importieren Sie dasselbe noch einmal, dann geht es dort weiter.</translation>
    </message>
    <message>
        <source>Close the report</source>
        <translation>Den Bericht schließen</translation>
    </message>
    <message>
        <source>Cop&amp;y the report</source>
        <translation>Den Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Every reason ({count})</source>
        <translation>Jeder Grund ({count})</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Gone on with where it had stopped: {count}.</source>
        <translation>Fortgesetzt, wo es angehalten hatte: {count}.</translation>
    </message>
    <message>
        <source>Of these, {count} are not listed here.</source>
        <translation>Davon sind {count} nicht aufgeführt.</translation>
    </message>
    <message>
        <source>Only this reason</source>
        <translation>Nur dieser Grund</translation>
    </message>
    <message>
        <source>Passed over, as they are no texts that can be read here: {kinds}, and others.</source>
        <translation>Übergangen, da es keine hier lesbaren Texte sind: {kinds} und andere.</translation>
    </message>
    <message>
        <source>Passed over, as they are no texts that can be read here: {kinds}.</source>
        <translation>Übergangen, da es keine hier lesbaren Texte sind: {kinds}.</translation>
    </message>
    <message>
        <source>Report of the import</source>
        <translation>Bericht des Imports</translation>
    </message>
    <message>
        <source>Save the repor&amp;t…</source>
        <translation>Den Bericht &amp;speichern…</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Den Bericht speichern</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>What was left out</source>
        <translation>Was ausgelassen wurde</translation>
    </message>
    <message>
        <source>Why it was left out</source>
        <translation>Warum es ausgelassen wurde</translation>
    </message>
    <message>
        <source>without a suffix</source>
        <translation>ohne Endung</translation>
    </message>
    <message>
        <source>{count} {suffix}</source>
        <translation>{count} {suffix}</translation>
    </message>
</context>
<context>
    <name>LearnedPanel</name>
    <message>
        <source>&amp;Forget this</source>
        <translation>Dies &amp;vergessen</translation>
    </message>
    <message>
        <source>Edit a draft until it sounds like you, then copy it: what you changed stands here.</source>
        <translation>Bearbeiten Sie einen Entwurf, bis er nach Ihnen klingt, und kopieren Sie ihn: Was Sie geändert haben, steht dann hier.</translation>
    </message>
    <message>
        <source>Forget &amp;everything…</source>
        <translation>&amp;Alles vergessen…</translation>
    </message>
    <message>
        <source>Forget everything</source>
        <translation>Alles vergessen</translation>
    </message>
    <message>
        <source>Forget everything that your edits taught? Your texts and drafts stay; learning begins anew.</source>
        <translation>Alles vergessen, was Ihre Änderungen gelehrt haben? Ihre Texte und Entwürfe bleiben; das Lernen beginnt neu.</translation>
    </message>
    <message>
        <source>Learned from what you change in drafts that you copy, export or leave. Something counts from the second draft on. What you forget is not learned again.</source>
        <translation>Gelernt aus dem, was Sie in Entwürfen ändern, die Sie kopieren, exportieren oder verlassen. Es zählt ab dem zweiten Entwurf. Was Sie vergessen, wird nicht wieder gelernt.</translation>
    </message>
    <message>
        <source>Nothing learned yet</source>
        <translation>Noch nichts gelernt</translation>
    </message>
    <message>
        <source>What your edits taught</source>
        <translation>Was Ihre Änderungen gelehrt haben</translation>
    </message>
    <message>
        <source>[first name]</source>
        <translation>[Vorname]</translation>
    </message>
    <message>
        <source>[last name]</source>
        <translation>[Nachname]</translation>
    </message>
    <message numerus="yes">
        <source>{lesson} (%n time(s))</source>
        <translation>
            <numerusform>{lesson} (%n-mal)</numerusform>
            <numerusform>{lesson} (%n-mal)</numerusform>
        </translation>
    </message>
    <message>
        <source>{lesson} (once so far)</source>
        <translation>{lesson} (bisher einmal)</translation>
    </message>
</context>
<context>
    <name>LeavingPanel</name>
    <message>
        <source>Blocked by the gate: nothing leaves; the draft is made locally. {reason}</source>
        <translation>Von der Schranke aufgehalten: Nichts geht hinaus; der Entwurf entsteht lokal. {reason}</translation>
    </message>
    <message>
        <source>Exact bytes that would leave</source>
        <translation>Genaue Bytes, die hinausgingen</translation>
    </message>
    <message>
        <source>Gist</source>
        <translation>Kern</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Held back from your instruction</source>
        <translation>Aus Ihrer Anweisung zurückgehalten</translation>
    </message>
    <message>
        <source>Hide the exact &amp;bytes</source>
        <translation>Die genauen &amp;Bytes verbergen</translation>
    </message>
    <message>
        <source>How much this can tell at most</source>
        <translation>Wie viel dies höchstens verraten kann</translation>
    </message>
    <message>
        <source>No more than {bits} bits: whatever you write, the request is put together from closed lists. {letters} letters picked at random say as much.</source>
        <translation>Nicht mehr als {bits} Bit: Was Sie auch schreiben, die Anfrage wird aus geschlossenen Listen zusammengesetzt. {letters} zufällige Buchstaben sagen ebenso viel.</translation>
    </message>
    <message>
        <source>Only this brief, {size}</source>
        <translation>Nur diese Kurzangabe, {size}</translation>
    </message>
    <message>
        <source>Only this brief, {size}, to {url}</source>
        <translation>Nur diese Kurzangabe, {size}, an {url}</translation>
    </message>
    <message>
        <source>Show the exact &amp;bytes</source>
        <translation>Die genauen &amp;Bytes zeigen</translation>
    </message>
    <message>
        <source>Show the exact bytes</source>
        <translation>Die genauen Bytes zeigen</translation>
    </message>
    <message>
        <source>The values come from closed lists and say no more than {bits} bits, as much as {letters} letters picked at random. The gist is not counted in that.</source>
        <translation>Die Werte kommen aus geschlossenen Listen und sagen nicht mehr als {bits} Bit, so viel wie {letters} zufällige Buchstaben. Der Kern ist dabei nicht mitgezählt.</translation>
    </message>
    <message>
        <source>What would leave</source>
        <translation>Was hinausginge</translation>
    </message>
    <message>
        <source>Whether anything would leave</source>
        <translation>Ob etwas hinausginge</translation>
    </message>
    <message>
        <source>none: only the values above are sent</source>
        <translation>keiner: nur die Werte oben werden gesendet</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nicht gesagt</translation>
    </message>
</context>
<context>
    <name>LengthInWords</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n Zeichen</numerusform>
            <numerusform>%n Zeichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) to read</source>
        <translation>
            <numerusform>%n Minute zu lesen</numerusform>
            <numerusform>%n Minuten zu lesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n Wort</numerusform>
            <numerusform>%n Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>{seconds} s to read</source>
        <translation>{seconds} s zu lesen</translation>
    </message>
    <message>
        <source>{words} · {characters} · {reading} · {state}</source>
        <translation>{words} · {characters} · {reading} · {state}</translation>
    </message>
</context>
<context>
    <name>LibraryScreen</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>All texts</source>
        <translation>Alle Texte</translation>
    </message>
    <message>
        <source>Cancel the import</source>
        <translation>Den Import abbrechen</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Drop mails, letters, documents or address cards here, or whole folders of them: eml, mbox, docx, odt, pdf, rtf, html, md, txt, vcf. They are read in a closed room, kept encrypted, and never leave.</source>
        <translation>Legen Sie hier Mails, Briefe, Dokumente oder Adresskarten ab, oder ganze Ordner davon: eml, mbox, docx, odt, pdf, rtf, html, md, txt, vcf. Sie werden in einem geschlossenen Raum gelesen, verschlüsselt aufbewahrt und gehen nie hinaus.</translation>
    </message>
    <message>
        <source>I &amp;wrote these myself</source>
        <translation>Das habe ich selbst ge&amp;schrieben</translation>
    </message>
    <message>
        <source>I wrote these myself</source>
        <translation>Das habe ich selbst geschrieben</translation>
    </message>
    <message>
        <source>Import &amp;files…</source>
        <translation>&amp;Dateien importieren…</translation>
    </message>
    <message>
        <source>Import a f&amp;older…</source>
        <translation>&amp;Ordner importieren…</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Ordner importieren</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Dateien importieren</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Looking at what there is…</source>
        <translation>Sieht nach, was da ist…</translation>
    </message>
    <message>
        <source>Nothing imported yet</source>
        <translation>Noch nichts importiert</translation>
    </message>
    <message>
        <source>Parts of the library</source>
        <translation>Teile der Bibliothek</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Fortschritt des Imports</translation>
    </message>
    <message>
        <source>Search in the texts</source>
        <translation>In den Texten suchen</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Hält an…</translation>
    </message>
    <message>
        <source>Texts and mails the local model may draw on. Your own ones teach it your voice.</source>
        <translation>Texte und Mails, aus denen das lokale Modell schöpfen darf. Ihre eigenen lehren es Ihre Stimme.</translation>
    </message>
    <message>
        <source>Texts read: {items}</source>
        <translation>Gelesene Texte: {items}</translation>
    </message>
    <message>
        <source>Texts, mails and cards ({suffixes})</source>
        <translation>Texte, Mails und Karten ({suffixes})</translation>
    </message>
    <message>
        <source>Your own texts teach the local model how you write</source>
        <translation>Ihre eigenen Texte lehren das lokale Modell, wie Sie schreiben</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>noch etwa {time}</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
</context>
<context>
    <name>LibrarySearch</name>
    <message numerus="yes">
        <source>%n passage(s), best first</source>
        <translation>
            <numerusform>%n Passage, beste zuerst</numerusform>
            <numerusform>%n Passagen, beste zuerst</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Find a passage</source>
        <translation>Eine Passage finden</translation>
    </message>
    <message>
        <source>How many passages</source>
        <translation>Wie viele Passagen</translation>
    </message>
    <message>
        <source>No text of the library has these words.</source>
        <translation>Kein Text der Bibliothek enthält diese Wörter.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Passages found</source>
        <translation>Gefundene Passagen</translation>
    </message>
    <message>
        <source>Search in the texts</source>
        <translation>In den Texten suchen</translation>
    </message>
    <message>
        <source>Type what you remember of a mail or document; the best passages come first.</source>
        <translation>Tippen Sie, was Sie von einer Mail oder einem Dokument noch wissen; die besten Passagen kommen zuerst.</translation>
    </message>
    <message>
        <source>Words that stand in a text</source>
        <translation>Wörter, die in einem Text stehen</translation>
    </message>
</context>
<context>
    <name>LimitBar</name>
    <message>
        <source>{limit}: nearly used up</source>
        <translation>{limit}: fast aufgebraucht</translation>
    </message>
    <message>
        <source>{limit}: nothing more is sent</source>
        <translation>{limit}: nichts wird mehr gesendet</translation>
    </message>
</context>
<context>
    <name>LimitForm</name>
    <message>
        <source>&amp;Currency</source>
        <translation>&amp;Währung</translation>
    </message>
    <message>
        <source>A million tokens &amp;received</source>
        <translation>Eine Million &amp;empfangene Token</translation>
    </message>
    <message>
        <source>A million tokens &amp;sent</source>
        <translation>Eine Million &amp;gesendete Token</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Give each price as a number, such as 0.15.</source>
        <translation>Geben Sie jeden Preis als Zahl an, etwa 0.15.</translation>
    </message>
    <message>
        <source>No price is known now.</source>
        <translation>Jetzt ist kein Preis bekannt.</translation>
    </message>
    <message>
        <source>Price and limits</source>
        <translation>Preis und Grenzen</translation>
    </message>
    <message>
        <source>Price of a million tokens received</source>
        <translation>Preis für eine Million empfangene Token</translation>
    </message>
    <message>
        <source>Price of a million tokens sent</source>
        <translation>Preis für eine Million gesendete Token</translation>
    </message>
    <message>
        <source>Set &amp;price</source>
        <translation>&amp;Preis setzen</translation>
    </message>
    <message>
        <source>Set: {sent} for a million tokens sent, {received} for a million received.</source>
        <translation>Gesetzt: {sent} für eine Million gesendete Token, {received} für eine Million empfangene.</translation>
    </message>
    <message>
        <source>The prices stand on your provider&apos;s page. Nobody asks for them by themselves. When a limit would be passed, the request stays here and the local model goes on alone.</source>
        <translation>Die Preise stehen auf der Seite Ihres Anbieters. Niemand fragt von selbst danach. Würde eine Grenze überschritten, bleibt die Anfrage hier, und das lokale Modell macht allein weiter.</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Entsperren</translation>
    </message>
    <message>
        <source>Choose the key file</source>
        <translation>Die Schlüsseldatei wählen</translation>
    </message>
    <message>
        <source>CoGenesis is locked</source>
        <translation>CoGenesis ist gesperrt</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Öffnet…</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>Type the recovery key that you wrote down when it was made. Capitals, spaces and dashes do not matter. You can then choose a new passphrase.</source>
        <translation>Tippen Sie den Wiederherstellungsschlüssel ein, den Sie damals aufgeschrieben haben. Großschreibung, Leerzeichen und Striche sind egal. Danach können Sie eine neue Passphrase wählen.</translation>
    </message>
    <message>
        <source>Use a &amp;key file…</source>
        <translation>Eine Schlüssel&amp;datei verwenden…</translation>
    </message>
    <message>
        <source>Use the &amp;passphrase</source>
        <translation>Die &amp;Passphrase verwenden</translation>
    </message>
    <message>
        <source>Use the &amp;recovery key</source>
        <translation>Den &amp;Wiederherstellungsschlüssel verwenden</translation>
    </message>
    <message>
        <source>Why it is locked</source>
        <translation>Warum es gesperrt ist</translation>
    </message>
    <message>
        <source>Why the vault did not open</source>
        <translation>Warum sich der Tresor nicht öffnete</translation>
    </message>
    <message>
        <source>Your profile, documents and drafts are encrypted on this computer. Enter your passphrase; leave it empty if the system keyring opens your vault.</source>
        <translation>Profil, Dokumente und Entwürfe sind auf diesem Computer verschlüsselt. Geben Sie Ihre Passphrase ein; lassen Sie das Feld leer, wenn der Schlüsselbund des Systems Ihren Tresor öffnet.</translation>
    </message>
</context>
<context>
    <name>LockWatch</name>
    <message>
        <source>Locked after {minutes:g} minutes without a key or a click.</source>
        <translation>Gesperrt nach {minutes:g} Minuten ohne Taste oder Klick.</translation>
    </message>
    <message>
        <source>Locked because the computer went to sleep.</source>
        <translation>Gesperrt, weil der Computer in den Ruhezustand ging.</translation>
    </message>
    <message>
        <source>Locked together with the screen.</source>
        <translation>Zusammen mit dem Bildschirm gesperrt.</translation>
    </message>
</context>
<context>
    <name>LogModel</name>
    <message>
        <source>A draft that was deleted ({id})</source>
        <translation>Ein gelöschter Entwurf ({id})</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>For no draft: tests, downloads</source>
        <translation>Für keinen Entwurf: Tests, Downloads</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>none: {reason}</source>
        <translation>keine: {reason}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message numerus="yes">
        <source>{title}   ·   {size} in %n request(s)</source>
        <translation>
            <numerusform>{title}   ·   {size} in %n Anfrage</numerusform>
            <numerusform>{title}   ·   {size} in %n Anfragen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The backup is in place. Open it with the passphrase of the backup.</source>
        <translation>Die Sicherung ist eingesetzt. Öffnen Sie sie mit der Passphrase der Sicherung.</translation>
    </message>
</context>
<context>
    <name>ManageDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>Gelöscht.</translation>
    </message>
    <message>
        <source>New &amp;name</source>
        <translation>Neuer &amp;Name</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
    <message>
        <source>Renamed.</source>
        <translation>Umbenannt.</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was daraus wurde</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Diese Meldung ausblenden</translation>
    </message>
</context>
<context>
    <name>ModelChooser</name>
    <message>
        <source>Leave the model as it is</source>
        <translation>Das Modell lassen, wie es ist</translation>
    </message>
    <message>
        <source>Looking at the model…</source>
        <translation>Sieht sich das Modell an…</translation>
    </message>
    <message>
        <source>Looking at what is in the file…</source>
        <translation>Sieht nach, was in der Datei ist…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Stopped; the model is the same as before.</source>
        <translation>Gestoppt; das Modell ist dasselbe wie vorher.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Hält an…</translation>
    </message>
    <message>
        <source>Trying the model out in a process of its own…</source>
        <translation>Probiert das Modell in einem eigenen Prozess aus…</translation>
    </message>
</context>
<context>
    <name>ModelDetails</name>
    <message>
        <source>&amp;Download and use it</source>
        <translation>&amp;Herunterladen und verwenden</translation>
    </message>
    <message>
        <source>&amp;Go on downloading</source>
        <translation>Weiter &amp;herunterladen</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Entfernen…</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stopp</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Verwenden</translation>
    </message>
    <message>
        <source>From {host}; {size} to fetch.</source>
        <translation>Von {host}; {size} zu holen.</translation>
    </message>
    <message>
        <source>How far the download is</source>
        <translation>Wie weit der Download ist</translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation>Fortschritt des Downloads</translation>
    </message>
    <message>
        <source>Stop the download</source>
        <translation>Den Download stoppen</translation>
    </message>
</context>
<context>
    <name>ModelPage</name>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Use the chosen one</source>
        <translation>Das &amp;gewählte verwenden</translation>
    </message>
    <message>
        <source>A download asks for the file and sends nothing else; each request stands in the outbound log. It goes on in the background while you continue.</source>
        <translation>Ein Download fragt nach der Datei und sendet sonst nichts; jede Anfrage steht im Ausgangsprotokoll. Er läuft im Hintergrund weiter, während Sie fortfahren.</translation>
    </message>
    <message>
        <source>A very small model comes built in, so that everything works at once. It writes fluent but shallow text, in English only, and gets facts wrong: enough to try the program, not to please you. For drafts you will like, take a larger one.</source>
        <translation>Ein sehr kleines Modell ist eingebaut, damit gleich alles geht. Es schreibt flüssig, aber flach, nur auf Englisch, und irrt sich bei Tatsachen: genug, um das Programm zu probieren, nicht, um zu gefallen. Für Entwürfe, die Ihnen gefallen, nehmen Sie ein größeres.</translation>
    </message>
    <message>
        <source>Choose a &amp;GGUF file…</source>
        <translation>Eine &amp;GGUF-Datei wählen…</translation>
    </message>
    <message>
        <source>Models of other programs on this computer</source>
        <translation>Modelle anderer Programme auf diesem Computer</translation>
    </message>
    <message>
        <source>Or one that is on this computer already</source>
        <translation>Oder eines, das schon auf diesem Computer ist</translation>
    </message>
    <message>
        <source>Recommended: {reason}</source>
        <translation>Empfohlen: {reason}</translation>
    </message>
    <message>
        <source>The model that writes</source>
        <translation>Das Modell, das schreibt</translation>
    </message>
    <message>
        <source>This model writes your drafts.</source>
        <translation>Dieses Modell schreibt Ihre Entwürfe.</translation>
    </message>
    <message>
        <source>Use a model</source>
        <translation>Ein Modell verwenden</translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>Cannot be used</source>
        <translation>Nicht verwendbar</translation>
    </message>
    <message>
        <source>Download failed</source>
        <translation>Download fehlgeschlagen</translation>
    </message>
    <message>
        <source>Downloading: {percent} %</source>
        <translation>Wird geladen: {percent} %</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>Passt</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>It needs more memory than this computer can spare.</source>
        <translation>Es braucht mehr Speicher, als dieser Computer entbehren kann.</translation>
    </message>
    <message>
        <source>It takes most of this computer&apos;s memory; other programs would have little left.</source>
        <translation>Es nimmt den größten Teil des Speichers; anderen Programmen bliebe wenig.</translation>
    </message>
    <message>
        <source>It {problem}.</source>
        <translation>Hinweis: Es {problem}.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Empfohlen</translation>
    </message>
    <message>
        <source>Stopped at {percent} %</source>
        <translation>Gestoppt bei {percent} %</translation>
    </message>
    <message>
        <source>Tight</source>
        <translation>Knapp</translation>
    </message>
    <message>
        <source>To download</source>
        <translation>Zum Herunterladen</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>Zu groß</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>about {size} of memory</source>
        <translation>etwa {size} Speicher</translation>
    </message>
    <message>
        <source>licence unknown</source>
        <translation>Lizenz unbekannt</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} weitere</translation>
    </message>
    <message>
        <source>{size} on disk</source>
        <translation>{size} auf dem Datenträger</translation>
    </message>
</context>
<context>
    <name>ModelsScreen</name>
    <message>
        <source>&amp;Import a file…</source>
        <translation>Eine Datei &amp;importieren…</translation>
    </message>
    <message>
        <source>A draft is being written; stop it first, or wait for its end.</source>
        <translation>Ein Entwurf wird geschrieben; stoppen Sie ihn oder warten Sie das Ende ab.</translation>
    </message>
    <message>
        <source>Copies a GGUF file to where CoGenesis keeps models</source>
        <translation>Kopiert eine GGUF-Datei dorthin, wo CoGenesis Modelle aufbewahrt</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Kopiert…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete {model} from this computer? {size} become free.</source>
        <translation>{model} von diesem Computer löschen? {size} werden frei.</translation>
    </message>
    <message>
        <source>GGUF models (*.gguf);;All files (*)</source>
        <translation>GGUF-Modelle (*.gguf);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation>Ein Modell importieren</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Look in other &amp;programs</source>
        <translation>In anderen &amp;Programmen nachsehen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Progress of copying</source>
        <translation>Fortschritt des Kopierens</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Stop copying</source>
        <translation>Das Kopieren stoppen</translation>
    </message>
    <message>
        <source>Stopped; nothing was kept.</source>
        <translation>Gestoppt; nichts wurde behalten.</translation>
    </message>
    <message>
        <source>The built-in model writes now.</source>
        <translation>Jetzt schreibt das eingebaute Modell.</translation>
    </message>
    <message>
        <source>The local model writes every draft, on this computer alone. A download sends the address of the file and nothing else, and each request stands in the outbound log. Files of other programs are only read.</source>
        <translation>Das lokale Modell schreibt jeden Entwurf, allein auf diesem Computer. Ein Download sendet die Adresse der Datei und sonst nichts, und jede Anfrage steht im Ausgangsprotokoll. Dateien anderer Programme werden nur gelesen.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>This model writes the next draft.</source>
        <translation>Dieses Modell schreibt den nächsten Entwurf.</translation>
    </message>
    <message>
        <source>Use a file &amp;where it is…</source>
        <translation>Eine Datei verwenden, &amp;wo sie ist…</translation>
    </message>
    <message>
        <source>Use a model</source>
        <translation>Ein Modell verwenden</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>{model} is here now; choose it to use it.</source>
        <translation>{model} ist jetzt da; wählen Sie es, um es zu verwenden.</translation>
    </message>
    <message>
        <source>{model} is removed.</source>
        <translation>{model} ist entfernt.</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>Easy to guess</source>
        <translation>Leicht zu erraten</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>Several unrelated words make a good passphrase.</source>
        <translation>Mehrere Wörter ohne Zusammenhang sind eine gute Passphrase.</translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation>Stärke der Passphrase</translation>
    </message>
    <message>
        <source>The same &amp;again</source>
        <translation>Noch ein&amp;mal dieselbe</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>Noch einmal dieselbe Passphrase</translation>
    </message>
    <message>
        <source>Very easy to guess</source>
        <translation>Sehr leicht zu erraten</translation>
    </message>
    <message>
        <source>Very good</source>
        <translation>Sehr gut</translation>
    </message>
    <message>
        <source>the two fields differ</source>
        <translation>die beiden Felder unterscheiden sich</translation>
    </message>
</context>
<context>
    <name>NoVaultPage</name>
    <message>
        <source>&amp;Set up a vault</source>
        <translation>Einen Tresor &amp;einrichten</translation>
    </message>
    <message>
        <source>Profile, documents, drafts and the log of what left are kept encrypted, in a vault of yours.</source>
        <translation>Profil, Dokumente, Entwürfe und das Protokoll dessen, was hinausging, bleiben verschlüsselt in Ihrem Tresor.</translation>
    </message>
    <message>
        <source>This needs a vault</source>
        <translation>Dafür braucht es einen Tresor</translation>
    </message>
</context>
<context>
    <name>OptionGrid</name>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Put {setting} back to how it comes</source>
        <translation>{setting} auf den Anfangswert zurücksetzen</translation>
    </message>
    <message>
        <source>{key}, as it comes: {value}</source>
        <translation>{key}, Anfangswert: {value}</translation>
    </message>
</context>
<context>
    <name>OutboundScreen</name>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>&amp;Group by draft</source>
        <translation>Nach Entwurf &amp;gruppieren</translation>
    </message>
    <message>
        <source>&amp;Verify the chain</source>
        <translation>Die Kette &amp;prüfen</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Any answer</source>
        <translation>Jede Antwort</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Prüft…</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Each request to an endpoint will stand here, exactly as it was sent, before it is sent.</source>
        <translation>Jede Anfrage an einen Endpunkt steht hier genau so, wie sie gesendet wird, bevor sie gesendet wird.</translation>
    </message>
    <message>
        <source>Export the log</source>
        <translation>Das Protokoll exportieren</translation>
    </message>
    <message>
        <source>Exported. Anyone can check the file&apos;s chain of hashes.</source>
        <translation>Exportiert. Jeder kann die Hash-Kette der Datei prüfen.</translation>
    </message>
    <message>
        <source>For anything</source>
        <translation>Für alles</translation>
    </message>
    <message>
        <source>How many requests</source>
        <translation>Wie viele Anfragen</translation>
    </message>
    <message>
        <source>It has breaks: {count}. Nothing before record {seq} is provable.</source>
        <translation>Sie hat Lücken: {count}. Vor Eintrag {seq} ist nichts beweisbar.</translation>
    </message>
    <message>
        <source>Its last hash begins with {hash}.</source>
        <translation>Ihr letzter Hash beginnt mit {hash}.</translation>
    </message>
    <message>
        <source>No request like this</source>
        <translation>Keine solche Anfrage</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Nicht beantwortet</translation>
    </message>
    <message>
        <source>Nothing has left this computer</source>
        <translation>Nichts hat diesen Computer verlassen</translation>
    </message>
    <message>
        <source>Only from this time</source>
        <translation>Nur aus dieser Zeit</translation>
    </message>
    <message>
        <source>Only made for this</source>
        <translation>Nur für diesen Zweck</translation>
    </message>
    <message>
        <source>Only with this answer</source>
        <translation>Nur mit dieser Antwort</translation>
    </message>
    <message>
        <source>Other words, or less of a filter, may do.</source>
        <translation>Andere Wörter oder weniger Filter helfen vielleicht.</translation>
    </message>
    <message>
        <source>Outbound log</source>
        <translation>Ausgangsprotokoll</translation>
    </message>
    <message>
        <source>Parts of the log</source>
        <translation>Teile des Protokolls</translation>
    </message>
    <message>
        <source>Records up to number {seq} were cut off by you, behind a checkpoint.</source>
        <translation>Einträge bis Nummer {seq} haben Sie abgeschnitten, hinter einem Kontrollpunkt.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Requests that left</source>
        <translation>Anfragen, die hinausgingen</translation>
    </message>
    <message>
        <source>Result of the check</source>
        <translation>Ergebnis der Prüfung</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>Das Protokoll durchsuchen</translation>
    </message>
    <message>
        <source>The chain is broken: {problem} Nothing is sent until you have looked: run “cogenesis outbound accept-break”.</source>
        <translation>Die Kette ist zerbrochen: {problem} Nichts wird gesendet, bis Sie nachgesehen haben: Rufen Sie „cogenesis outbound accept-break“ auf.</translation>
    </message>
    <message>
        <source>The chain is whole: {entries} records.</source>
        <translation>Die Kette ist heil: {entries} Einträge.</translation>
    </message>
    <message>
        <source>Tokens and cost</source>
        <translation>Token und Kosten</translation>
    </message>
    <message>
        <source>Words in addresses, in what left or in replies</source>
        <translation>Wörter in Adressen, in Gesendetem oder in Antworten</translation>
    </message>
    <message>
        <source>{count} of {all} requests read</source>
        <translation>{count} von {all} Anfragen gelesen</translation>
    </message>
</context>
<context>
    <name>Periods</name>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Letzte 12 Monate</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
</context>
<context>
    <name>PhaseLine</name>
    <message>
        <source>Asking the endpoint for an outline…</source>
        <translation>Fragt den Endpunkt nach einer Gliederung…</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>Lädt das Modell…</translation>
    </message>
    <message>
        <source>Planning…</source>
        <translation>Plant…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Reading your context…</source>
        <translation>Liest Ihren Kontext…</translation>
    </message>
    <message>
        <source>Thinking, which is not shown…</source>
        <translation>Denkt nach, was nicht gezeigt wird…</translation>
    </message>
    <message>
        <source>What is going on</source>
        <translation>Was gerade geschieht</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Schreibt…</translation>
    </message>
</context>
<context>
    <name>PlaceholderDialog</name>
    <message>
        <source>&amp;Fill in</source>
        <translation>Aus&amp;füllen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Print the draft</source>
        <translation>Den Entwurf drucken</translation>
    </message>
    <message>
        <source>The printer did not take the pages. The draft is kept; try again, or save it as PDF.</source>
        <translation>Der Drucker hat die Seiten nicht angenommen. Der Entwurf bleibt; versuchen Sie es noch einmal, oder speichern Sie ihn als PDF.</translation>
    </message>
    <message>
        <source>What would be printed</source>
        <translation>Was gedruckt würde</translation>
    </message>
</context>
<context>
    <name>ProfileScreen</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Fact</source>
        <translation>An&amp;gabe</translation>
    </message>
    <message>
        <source>&amp;Import from a file…</source>
        <translation>Aus einer Datei &amp;importieren…</translation>
    </message>
    <message>
        <source>&amp;Never write</source>
        <translation>&amp;Nie schreiben</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>&amp;Wert</translation>
    </message>
    <message>
        <source>A name, a city, a job, how you sign: each fact makes drafts fit you better. None leaves.</source>
        <translation>Ein Name, ein Ort, ein Beruf, wie Sie unterschreiben: Mit jeder Angabe passen Entwürfe besser zu Ihnen. Keine geht hinaus.</translation>
    </message>
    <message>
        <source>Add the fact</source>
        <translation>Die Angabe hinzufügen</translation>
    </message>
    <message>
        <source>CoGenesis knows nothing about you yet</source>
        <translation>CoGenesis weiß noch nichts über Sie</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Angabe</translation>
    </message>
    <message>
        <source>Facts about you</source>
        <translation>Angaben über Sie</translation>
    </message>
    <message>
        <source>Import facts</source>
        <translation>Angaben importieren</translation>
    </message>
    <message>
        <source>Name of the fact</source>
        <translation>Name der Angabe</translation>
    </message>
    <message>
        <source>Never write</source>
        <translation>Nie schreiben</translation>
    </message>
    <message>
        <source>Never write this value</source>
        <translation>Diesen Wert nie schreiben</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Remove the fact</source>
        <translation>Die Angabe entfernen</translation>
    </message>
    <message>
        <source>Stays out of drafts, except where your instruction itself asks for it</source>
        <translation>Bleibt aus Entwürfen heraus, außer Ihre Anweisung verlangt es selbst</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Value of the fact</source>
        <translation>Wert der Angabe</translation>
    </message>
    <message>
        <source>What the local model may know about you. F2 edits, Del removes, Space ticks. None of it leaves. What is ticked is kept from drafts too, unless you ask for it.</source>
        <translation>Was das lokale Modell über Sie wissen darf. F2 bearbeitet, Entf entfernt, Leertaste hakt ab. Nichts davon geht hinaus. Was abgehakt ist, bleibt auch aus Entwürfen heraus, außer Sie verlangen es.</translation>
    </message>
    <message>
        <source>for example Name, City, Job</source>
        <translation>zum Beispiel Name, Ort, Beruf</translation>
    </message>
</context>
<context>
    <name>Purposes</name>
    <message>
        <source>Model file</source>
        <translation>Modelldatei</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Test of the endpoint</source>
        <translation>Test des Endpunkts</translation>
    </message>
    <message>
        <source>Way through the proxy</source>
        <translation>Weg durch den Proxy</translation>
    </message>
    <message>
        <source>Word by word</source>
        <translation>Wort für Wort</translation>
    </message>
</context>
<context>
    <name>ReadingAhead</name>
    <message>
        <source>Reading ahead…</source>
        <translation>Liest voraus…</translation>
    </message>
    <message>
        <source>Ready to write</source>
        <translation>Bereit zu schreiben</translation>
    </message>
    <message>
        <source>What the local model does meanwhile</source>
        <translation>Was das lokale Modell inzwischen tut</translation>
    </message>
</context>
<context>
    <name>ReceiptDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>As a page to print, or as JSON where the name ends in .json</source>
        <translation>Als Seite zum Drucken, oder als JSON, wenn der Name auf .json endet</translation>
    </message>
    <message>
        <source>Checking the log…</source>
        <translation>Prüft das Protokoll…</translation>
    </message>
    <message>
        <source>Privacy receipt</source>
        <translation>Datenschutz-Beleg</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>Den Beleg speichern</translation>
    </message>
    <message>
        <source>Saved. Whoever has the file can check it against the log.</source>
        <translation>Gespeichert. Wer die Datei hat, kann sie am Protokoll prüfen.</translation>
    </message>
    <message>
        <source>The receipt</source>
        <translation>Der Beleg</translation>
    </message>
</context>
<context>
    <name>RecentDialog</name>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Verwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>No instruction has these words.</source>
        <translation>Keine Anweisung hat diese Wörter.</translation>
    </message>
    <message>
        <source>Recent instructions</source>
        <translation>Letzte Anweisungen</translation>
    </message>
    <message>
        <source>Recent instructions, newest first</source>
        <translation>Letzte Anweisungen, neueste zuerst</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search recent instructions</source>
        <translation>Letzte Anweisungen durchsuchen</translation>
    </message>
    <message>
        <source>What you ask for stands here once a draft was made of it, to be used again.</source>
        <translation>Worum Sie bitten, steht hier, sobald ein Entwurf daraus wurde, und lässt sich wieder verwenden.</translation>
    </message>
</context>
<context>
    <name>RecipientField</name>
    <message>
        <source>Names you know are offered; arrow keys choose one.</source>
        <translation>Bekannte Namen werden angeboten; Pfeiltasten wählen einen.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
</context>
<context>
    <name>RecipientsPanel</name>
    <message>
        <source>Begins with</source>
        <translation>Beginnt mit</translation>
    </message>
    <message>
        <source>Ends with</source>
        <translation>Endet mit</translation>
    </message>
    <message>
        <source>How you write to whom</source>
        <translation>Wie Sie an wen schreiben</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Noch niemand</translation>
    </message>
    <message>
        <source>Once mail that you wrote is in the library, it stands here how you write to whom.</source>
        <translation>Sobald Mails von Ihnen in der Bibliothek sind, steht hier, wie Sie an wen schreiben.</translation>
    </message>
    <message>
        <source>Others: {kind}</source>
        <translation>Andere: {kind}</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Sagt</translation>
    </message>
    <message>
        <source>Set by you; Del takes what was measured</source>
        <translation>Von Ihnen gesetzt; Entf nimmt das Gemessene</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
</context>
<context>
    <name>RecoveryKeyDialog</name>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>Your recovery key</source>
        <translation>Ihr Wiederherstellungsschlüssel</translation>
    </message>
</context>
<context>
    <name>RecoveryKeyView</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <source>Copy the recovery key</source>
        <translation>Den Wiederherstellungsschlüssel kopieren</translation>
    </message>
    <message>
        <source>I have &amp;written it down, or saved it somewhere safe</source>
        <translation>Ich habe ihn auf&amp;geschrieben oder sicher gespeichert</translation>
    </message>
    <message>
        <source>I have written it down, or saved it somewhere safe</source>
        <translation>Ich habe ihn aufgeschrieben oder sicher gespeichert</translation>
    </message>
    <message>
        <source>It opens your vault when the passphrase is forgotten. It is shown this once. Write it on paper, and keep it away from this computer: whoever has it and your disk can read everything. A key made before this one opens nothing any more.</source>
        <translation>Er öffnet Ihren Tresor, wenn die Passphrase vergessen ist. Er wird nur dieses eine Mal gezeigt. Schreiben Sie ihn auf Papier und bewahren Sie ihn fern von diesem Computer auf: Wer ihn und Ihren Datenträger hat, kann alles lesen. Ein früher gemachter Schlüssel öffnet nichts mehr.</translation>
    </message>
    <message>
        <source>On the clipboard. Paste it where you keep such things, then copy another.</source>
        <translation>In der Zwischenablage. Fügen Sie ihn dort ein, wo Sie so etwas aufbewahren, und kopieren Sie dann etwas anderes.</translation>
    </message>
    <message>
        <source>Print the recovery key</source>
        <translation>Den Wiederherstellungsschlüssel drucken</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>Sa&amp;ve to a file…</source>
        <translation>In eine &amp;Datei speichern…</translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <translation>Den Wiederherstellungsschlüssel speichern</translation>
    </message>
    <message>
        <source>Saved. Keep the file away from this computer.</source>
        <translation>Gespeichert. Bewahren Sie die Datei fern von diesem Computer auf.</translation>
    </message>
    <message>
        <source>Where to keep the recovery key: not on this disk, if you can</source>
        <translation>Wo der Wiederherstellungsschlüssel bleibt: wenn möglich nicht auf diesem Datenträger</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Make a recovery key</source>
        <translation>Einen Wiederherstellungsschlüssel &amp;machen</translation>
    </message>
    <message>
        <source>&amp;Skip: I will not forget</source>
        <translation>Über&amp;springen: Ich vergesse sie nicht</translation>
    </message>
    <message>
        <source>A passphrase that is forgotten is gone, and everything in the vault with it: nobody can reset it for you. A recovery key on paper opens the vault all the same. You can also make one later, in Settings.</source>
        <translation>Eine vergessene Passphrase ist verloren, und alles im Tresor mit ihr: Niemand kann sie für Sie zurücksetzen. Ein Wiederherstellungsschlüssel auf Papier öffnet den Tresor trotzdem. Sie können ihn auch später in den Einstellungen machen.</translation>
    </message>
    <message>
        <source>If you forget the passphrase</source>
        <translation>Falls Sie die Passphrase vergessen</translation>
    </message>
</context>
<context>
    <name>RequestDetails</name>
    <message numerus="yes">
        <source>%n sign(s) that cannot be seen are spelled out.</source>
        <translation>
            <numerusform>%n unsichtbares Zeichen ist ausgeschrieben.</numerusform>
            <numerusform>%n unsichtbare Zeichen sind ausgeschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Receipt of this draft…</source>
        <translation>&amp;Beleg dieses Entwurfs…</translation>
    </message>
    <message>
        <source>(no body)</source>
        <translation>(kein Inhalt)</translation>
    </message>
    <message>
        <source>(no reply kept)</source>
        <translation>(keine Antwort aufbewahrt)</translation>
    </message>
    <message>
        <source>About this request</source>
        <translation>Über diese Anfrage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>Als Text</translation>
    </message>
    <message>
        <source>As text, all but plain letters spelled out</source>
        <translation>Als Text, alles außer einfachen Buchstaben ausgeschrieben</translation>
    </message>
    <message>
        <source>Byte for byte</source>
        <translation>Byte für Byte</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Exact bytes that left</source>
        <translation>Genaue Bytes, die hinausgingen</translation>
    </message>
    <message>
        <source>Hash of the one before</source>
        <translation>Hash des vorigen</translation>
    </message>
    <message>
        <source>Hash of the record</source>
        <translation>Hash des Eintrags</translation>
    </message>
    <message>
        <source>How bytes are shown</source>
        <translation>Wie Bytes gezeigt werden</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Reply, at most its first 8 kB</source>
        <translation>Antwort, höchstens die ersten 8 kB</translation>
    </message>
    <message>
        <source>SHA-256 of the body</source>
        <translation>SHA-256 des Inhalts</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Stands in for private words</source>
        <translation>Steht für private Wörter</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>estimated, as the endpoint did not count</source>
        <translation>geschätzt, da der Endpunkt nicht zählte</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>status {status}, {size}, after {seconds} s</source>
        <translation>Status {status}, {size}, nach {seconds} s</translation>
    </message>
    <message>
        <source>the most it may have taken, as its end is not known</source>
        <translation>das Höchste, was es gekostet haben kann, da das Ende nicht bekannt ist</translation>
    </message>
    <message>
        <source>{time}, {size}, for: {purpose}</source>
        <translation>{time}, {size}, für: {purpose}</translation>
    </message>
</context>
<context>
    <name>RevisePanel</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Alternatives</source>
        <translation>Varianten</translation>
    </message>
    <message>
        <source>Chan&amp;ge</source>
        <translation>Ä&amp;ndern</translation>
    </message>
    <message>
        <source>Changed. Accept or reject what is marked; the text before is among the versions.</source>
        <translation>Geändert. Nehmen Sie an oder lehnen Sie ab, was markiert ist; der Text von vorher ist unter den Fassungen.</translation>
    </message>
    <message>
        <source>Ctrl+Shift+A: other ways to say this paragraph</source>
        <translation>Strg+Umschalt+A: andere Arten, diesen Absatz zu sagen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Enter: at the cursor, or at the end</source>
        <translation>Strg+Umschalt+Eingabe: am Cursor oder am Ende</translation>
    </message>
    <message>
        <source>More &amp;formal</source>
        <translation>&amp;Förmlicher</translation>
    </message>
    <message>
        <source>My own wor&amp;ds</source>
        <translation>Meine &amp;Worte</translation>
    </message>
    <message>
        <source>S&amp;horter</source>
        <translation>&amp;Kürzer</translation>
    </message>
    <message>
        <source>Says it the way you write in your own texts</source>
        <translation>Sagt es so, wie Sie in eigenen Texten schreiben</translation>
    </message>
    <message>
        <source>Selected words: {count}</source>
        <translation>Gewählte Wörter: {count}</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Beginnt…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Stop the change</source>
        <translation>Die Änderung stoppen</translation>
    </message>
    <message>
        <source>Stopped. The text is as it was.</source>
        <translation>Gestoppt. Der Text ist, wie er war.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Hält an…</translation>
    </message>
    <message>
        <source>The new words</source>
        <translation>Die neuen Wörter</translation>
    </message>
    <message>
        <source>The whole text</source>
        <translation>Der ganze Text</translation>
    </message>
    <message>
        <source>Undo the change</source>
        <translation>Die Änderung rückgängig machen</translation>
    </message>
    <message>
        <source>Warm&amp;er</source>
        <translation>Wär&amp;mer</translation>
    </message>
    <message>
        <source>What became of the change</source>
        <translation>Was aus der Änderung wurde</translation>
    </message>
    <message>
        <source>What should change, in your own words</source>
        <translation>Was sich ändern soll, in eigenen Worten</translation>
    </message>
    <message>
        <source>Write on</source>
        <translation>Weiterschreiben</translation>
    </message>
    <message>
        <source>Write on here</source>
        <translation>Hier weiterschreiben</translation>
    </message>
    <message>
        <source>or in your own words</source>
        <translation>oder in eigenen Worten</translation>
    </message>
</context>
<context>
    <name>Rewriting</name>
    <message>
        <source>The words that this was an alternative for are gone; ask again.</source>
        <translation>Die Wörter, für die dies eine Variante war, sind weg; fragen Sie noch einmal.</translation>
    </message>
    <message>
        <source>This is being rewritten.</source>
        <translation>Dies wird gerade neu geschrieben.</translation>
    </message>
</context>
<context>
    <name>RunningPanel</name>
    <message>
        <source>The chosen model cannot be used</source>
        <translation>Das gewählte Modell ist nicht verwendbar</translation>
    </message>
    <message>
        <source>The last draft: first word after {first} s, {speed} tokens a second.</source>
        <translation>Der letzte Entwurf: erstes Wort nach {first} s, {speed} Token pro Sekunde.</translation>
    </message>
    <message>
        <source>not in memory now; takes about {size}</source>
        <translation>jetzt nicht im Speicher; braucht etwa {size}</translation>
    </message>
    <message>
        <source>on the graphics card: {card}</source>
        <translation>auf der Grafikkarte: {card}</translation>
    </message>
    <message>
        <source>on the processor</source>
        <translation>auf dem Prozessor</translation>
    </message>
    <message>
        <source>{count} threads</source>
        <translation>{count} Threads</translation>
    </message>
    <message>
        <source>{count} threads, measured here</source>
        <translation>{count} Threads, hier gemessen</translation>
    </message>
    <message>
        <source>{model} writes</source>
        <translation>{model} schreibt</translation>
    </message>
    <message>
        <source>{size} of memory</source>
        <translation>{size} Speicher</translation>
    </message>
</context>
<context>
    <name>SampleBar</name>
    <message>
        <source>Remove the sample</source>
        <translation>Beispiel entfernen</translation>
    </message>
    <message>
        <source>Removes the made-up person: facts, mails and notes, and drafts made with them.</source>
        <translation>Entfernt die erfundene Person: Angaben, Mails und Notizen, und Entwürfe, die damit entstanden sind.</translation>
    </message>
    <message>
        <source>Removing the sample…</source>
        <translation>Das Beispiel wird entfernt …</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save as a template</source>
        <translation>Als Vorlage speichern</translation>
    </message>
    <message>
        <source>Words in braces, such as {name}, are asked for each time it is used. The message you answer is not kept with it.</source>
        <translation>Wörter in Klammern, wie {name}, werden bei jeder Verwendung abgefragt. Die Nachricht, die Sie beantworten, wird nicht mitgespeichert.</translation>
    </message>
</context>
<context>
    <name>Setting values</name>
    <message>
        <source>All on this computer</source>
        <translation>Ganz auf diesem Computer</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>Cloud outline, written here</source>
        <translation>Gliederung aus der Cloud, hier geschrieben</translation>
    </message>
    <message>
        <source>Deutsch</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Español</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Français</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>US Letter</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Strict</source>
        <translation>Streng</translation>
    </message>
    <message>
        <source>Word by word with the cloud</source>
        <translation>Wort für Wort mit der Cloud</translation>
    </message>
    <message>
        <source>a4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>f16</source>
        <translation>f16</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>q4_0</source>
        <translation>q4_0</translation>
    </message>
    <message>
        <source>q8_0</source>
        <translation>q8_0</translation>
    </message>
    <message>
        <source>中文</source>
        <translation>中文</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Ask</source>
        <translation>Nachfragen</translation>
    </message>
    <message>
        <source>Backup every</source>
        <translation>Sicherung alle</translation>
    </message>
    <message>
        <source>Backup folder</source>
        <translation>Ordner der Sicherungen</translation>
    </message>
    <message>
        <source>Backup keep</source>
        <translation>Sicherungen behalten</translation>
    </message>
    <message>
        <source>Brief model</source>
        <translation>Modell für Kurzangaben</translation>
    </message>
    <message>
        <source>Choose among the likeliest tokens that hold this share.</source>
        <translation>Unter den wahrscheinlichsten Token wählen, die diesen Anteil halten.</translation>
    </message>
    <message>
        <source>Choose among this many likeliest tokens; 0 all.</source>
        <translation>Unter so vielen wahrscheinlichsten Token wählen; 0 alle.</translation>
    </message>
    <message>
        <source>Clear clipboard</source>
        <translation>Zwischenablage leeren</translation>
    </message>
    <message>
        <source>Context tokens</source>
        <translation>Token für Kontext</translation>
    </message>
    <message>
        <source>Daily cost limit</source>
        <translation>Kostengrenze pro Tag</translation>
    </message>
    <message>
        <source>Daily token limit</source>
        <translation>Token-Grenze pro Tag</translation>
    </message>
    <message>
        <source>Days between scheduled backups.</source>
        <translation>Tage zwischen geplanten Sicherungen.</translation>
    </message>
    <message>
        <source>Flash attention; values in q8_0 or q4_0 need it.</source>
        <translation>Flash Attention; Werte in q8_0 oder q4_0 brauchen sie.</translation>
    </message>
    <message>
        <source>Flash attn</source>
        <translation>Flash Attention</translation>
    </message>
    <message>
        <source>Have the name recogniser check every request too, where it is installed.</source>
        <translation>Auch den Namenserkenner jede Anfrage prüfen lassen, wo er installiert ist.</translation>
    </message>
    <message>
        <source>How drafts are made. auto: with a cloud sketch where an endpoint is set, else locally.</source>
        <translation>Wie Entwürfe entstehen. Automatisch: mit Cloud-Gliederung, wo ein Endpunkt gesetzt ist, sonst lokal.</translation>
    </message>
    <message>
        <source>How freely words are chosen; 0 always takes the likeliest.</source>
        <translation>Wie frei Wörter gewählt werden; 0 nimmt immer das wahrscheinlichste.</translation>
    </message>
    <message>
        <source>How much a brief may say.</source>
        <translation>Wie viel eine Kurzangabe sagen darf.</translation>
    </message>
    <message>
        <source>Keep what the model has read of profile and examples, encrypted, on disk.</source>
        <translation>Was das Modell von Profil und Beispielen gelesen hat, verschlüsselt auf dem Datenträger behalten.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Language of the window, from the next start on. auto: the system&apos;s.</source>
        <translation>Sprache des Fensters, ab dem nächsten Start. Automatisch: die des Systems.</translation>
    </message>
    <message>
        <source>Layers to put on the GPU; -1 all, 0 none, -2 as many as fit its free memory.</source>
        <translation>Schichten auf der Grafikkarte; -1 alle, 0 keine, -2 so viele, wie in ihren freien Speicher passen.</translation>
    </message>
    <message>
        <source>Learn from edits</source>
        <translation>Aus Änderungen lernen</translation>
    </message>
    <message>
        <source>Learn how you write from what you keep of drafts; what was learned stays in the vault.</source>
        <translation>Lernen, wie Sie schreiben, aus dem, was Sie von Entwürfen behalten; das Gelernte bleibt im Tresor.</translation>
    </message>
    <message>
        <source>Leave out tokens under this share of the likeliest one.</source>
        <translation>Token unter diesem Anteil des wahrscheinlichsten weglassen.</translation>
    </message>
    <message>
        <source>Let the local model fill in briefs by closed choices. auto: where it is large enough to help.</source>
        <translation>Das lokale Modell Kurzangaben aus geschlossenen Listen füllen lassen. Automatisch: wo es groß genug ist, um zu helfen.</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Local model: a name from `models list`, or the path of a GGUF file.</source>
        <translation>Lokales Modell: ein Name aus `models list` oder der Pfad einer GGUF-Datei.</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Sperren nach</translation>
    </message>
    <message>
        <source>Lock when the screen locks or the computer goes to sleep.</source>
        <translation>Sperren, wenn der Bildschirm gesperrt wird oder der Computer ruht.</translation>
    </message>
    <message>
        <source>Lock with screen</source>
        <translation>Mit dem Bildschirm sperren</translation>
    </message>
    <message>
        <source>Min p</source>
        <translation>Min p</translation>
    </message>
    <message>
        <source>Minutes without a key or a click after which the window locks; 0 never.</source>
        <translation>Minuten ohne Taste oder Klick, nach denen das Fenster sperrt; 0 nie.</translation>
    </message>
    <message>
        <source>Minutes without use after which the local model leaves memory; 0 never.</source>
        <translation>Minuten ohne Gebrauch, nach denen das lokale Modell den Speicher verlässt; 0 nie.</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Monthly cost limit</source>
        <translation>Kostengrenze pro Monat</translation>
    </message>
    <message>
        <source>Monthly token limit</source>
        <translation>Token-Grenze pro Monat</translation>
    </message>
    <message>
        <source>Most megabytes of kept model states on disk.</source>
        <translation>Höchstens so viele Megabyte behaltener Modellzustände auf dem Datenträger.</translation>
    </message>
    <message>
        <source>Most to spend at the endpoint in a day, in the currency of its price; 0 for no limit.</source>
        <translation>Höchstens so viel am Tag beim Endpunkt ausgeben, in der Währung seines Preises; 0 ohne Grenze.</translation>
    </message>
    <message>
        <source>Most to spend at the endpoint in a month, in the currency of its price; 0 for no limit.</source>
        <translation>Höchstens so viel im Monat beim Endpunkt ausgeben, in der Währung seines Preises; 0 ohne Grenze.</translation>
    </message>
    <message>
        <source>Most tokens of profile and past texts in a prompt.</source>
        <translation>Höchstens so viele Token aus Profil und früheren Texten in einer Vorlage für das Modell.</translation>
    </message>
    <message>
        <source>Most tokens to the endpoint and back in a day; 0 for no limit.</source>
        <translation>Höchstens so viele Token am Tag zum Endpunkt und zurück; 0 ohne Grenze.</translation>
    </message>
    <message>
        <source>Most tokens to the endpoint and back in a month; 0 for no limit.</source>
        <translation>Höchstens so viele Token im Monat zum Endpunkt und zurück; 0 ohne Grenze.</translation>
    </message>
    <message>
        <source>N batch</source>
        <translation>n_batch</translation>
    </message>
    <message>
        <source>N ctx</source>
        <translation>n_ctx</translation>
    </message>
    <message>
        <source>N gpu layers</source>
        <translation>n_gpu_layers</translation>
    </message>
    <message>
        <source>N threads</source>
        <translation>n_threads</translation>
    </message>
    <message>
        <source>N ubatch</source>
        <translation>n_ubatch</translation>
    </message>
    <message>
        <source>Nothing may leave; the process that could send is not started.</source>
        <translation>Nichts darf hinaus; der Prozess, der senden könnte, wird nicht gestartet.</translation>
    </message>
    <message>
        <source>Number format of keys in the model&apos;s state.</source>
        <translation>Zahlenformat der Schlüssel im Zustand des Modells.</translation>
    </message>
    <message>
        <source>Number format of values in the model&apos;s state.</source>
        <translation>Zahlenformat der Werte im Zustand des Modells.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Paper of PDF files and prints. auto: what is usual where this computer says it is.</source>
        <translation>Papier für PDF-Dateien und Ausdrucke. Automatisch: was üblich ist, wo dieser Computer laut seiner Einstellung steht.</translation>
    </message>
    <message>
        <source>Pause at sketch</source>
        <translation>Bei der Gliederung anhalten</translation>
    </message>
    <message>
        <source>Processor threads for the local model; 0 takes what was fastest on this machine.</source>
        <translation>Prozessor-Threads für das lokale Modell; 0 nimmt, was auf diesem Computer am schnellsten war.</translation>
    </message>
    <message>
        <source>Recogniser</source>
        <translation>Namenserkenner</translation>
    </message>
    <message>
        <source>Repeat penalty</source>
        <translation>Strafe für Wiederholung</translation>
    </message>
    <message>
        <source>Scheduled backups kept; older ones are deleted.</source>
        <translation>Geplante Sicherungen, die bleiben; ältere werden gelöscht.</translation>
    </message>
    <message>
        <source>Seconds after locking when copied text is taken off the clipboard again; 0 never.</source>
        <translation>Sekunden nach dem Sperren, nach denen kopierter Text aus der Zwischenablage verschwindet; 0 nie.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startzahl</translation>
    </message>
    <message>
        <source>Seed of the sampler; -1 draws a new one each time.</source>
        <translation>Startzahl der Auswahl; -1 zieht jedes Mal eine neue.</translation>
    </message>
    <message>
        <source>Show every request and wait for a yes before it leaves.</source>
        <translation>Jede Anfrage zeigen und auf ein Ja warten, bevor sie hinausgeht.</translation>
    </message>
    <message>
        <source>Show the sketch for editing before the draft is written.</source>
        <translation>Die Gliederung zum Bearbeiten zeigen, bevor der Entwurf geschrieben wird.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Tokens given to the local model at once.</source>
        <translation>Token, die dem lokalen Modell auf einmal gegeben werden.</translation>
    </message>
    <message>
        <source>Tokens read in one step of prefill; 0 takes what was fastest on this machine.</source>
        <translation>Token, die beim Vorauslesen in einem Schritt gelesen werden; 0 nimmt, was hier am schnellsten war.</translation>
    </message>
    <message>
        <source>Tokens the local model can hold at once.</source>
        <translation>Token, die das lokale Modell auf einmal halten kann.</translation>
    </message>
    <message>
        <source>Top k</source>
        <translation>Top k</translation>
    </message>
    <message>
        <source>Top p</source>
        <translation>Top p</translation>
    </message>
    <message>
        <source>Type k</source>
        <translation>type_k</translation>
    </message>
    <message>
        <source>Type v</source>
        <translation>type_v</translation>
    </message>
    <message>
        <source>Unload after</source>
        <translation>Entladen nach</translation>
    </message>
    <message>
        <source>Warm state</source>
        <translation>Gelesenes behalten</translation>
    </message>
    <message>
        <source>Warm state mb</source>
        <translation>Gelesenes, Megabyte</translation>
    </message>
    <message>
        <source>Weight against words just used; 1 none.</source>
        <translation>Gewicht gegen eben benutzte Wörter; 1 keines.</translation>
    </message>
    <message>
        <source>Where scheduled backups go; empty for none.</source>
        <translation>Wohin geplante Sicherungen gehen; leer für keine.</translation>
    </message>
</context>
<context>
    <name>SettingsFound</name>
    <message numerus="yes">
        <source>%n setting(s)</source>
        <translation>
            <numerusform>%n Einstellung</numerusform>
            <numerusform>%n Einstellungen</numerusform>
        </translation>
    </message>
    <message>
        <source>How many settings</source>
        <translation>Wie viele Einstellungen</translation>
    </message>
    <message>
        <source>No setting like this</source>
        <translation>Keine solche Einstellung</translation>
    </message>
    <message>
        <source>Other words may find it; names, keys and descriptions are looked through.</source>
        <translation>Andere Wörter finden sie vielleicht; gesucht wird in Namen, Schlüsseln und Beschreibungen.</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Asked for an outline only, from a checked brief. Without one everything stays here.</source>
        <translation>Wird nur nach einer Gliederung gefragt, mit einer geprüften Kurzangabe. Ohne ihn bleibt alles hier.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Check this &amp;machine</source>
        <translation>Diesen &amp;Computer prüfen</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>Cloud endpoint</source>
        <translation>Cloud-Endpunkt</translation>
    </message>
    <message>
        <source>Local model</source>
        <translation>Lokales Modell</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Parts of the settings</source>
        <translation>Teile der Einstellungen</translation>
    </message>
    <message>
        <source>Passphrase and keys</source>
        <translation>Passphrase und Schlüssel</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Die Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Tries to break out of the program&apos;s own confinement, and more.</source>
        <translation>Versucht, aus der Abschottung des Programms auszubrechen, und mehr.</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Tresor</translation>
    </message>
    <message>
        <source>What works here</source>
        <translation>Was hier geht</translation>
    </message>
    <message>
        <source>What works on this machine</source>
        <translation>Was auf diesem Computer geht</translation>
    </message>
    <message>
        <source>address model key proxy header certificate price</source>
        <translation>adresse modell schlüssel proxy kopfzeile zertifikat preis</translation>
    </message>
    <message>
        <source>check doctor confinement machine</source>
        <translation>prüfen doktor abschottung computer</translation>
    </message>
    <message>
        <source>choose download file</source>
        <translation>wählen herunterladen datei</translation>
    </message>
    <message>
        <source>copy restore folder schedule</source>
        <translation>kopie wiederherstellen ordner zeitplan sicherung</translation>
    </message>
    <message>
        <source>password recovery key file keyring erase delete</source>
        <translation>passwort wiederherstellung schlüsseldatei schlüsselbund löschen</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>A new text</source>
        <translation>Ein neuer Text</translation>
    </message>
    <message>
        <source>Accept the change</source>
        <translation>Die Änderung annehmen</translation>
    </message>
    <message>
        <source>Alt and an underlined letter press that button. What is confined is shown in Settings, under “This computer”.</source>
        <translation>Alt und ein unterstrichener Buchstabe drücken diese Schaltfläche. Was abgeschottet ist, steht in den Einstellungen unter „Dieser Computer“.</translation>
    </message>
    <message>
        <source>CoGenesis {version}, licence Apache-2.0. Python {python}, Qt {qt}.</source>
        <translation>CoGenesis {version}, Lizenz Apache-2.0. Python {python}, Qt {qt}.</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Suchen und ersetzen</translation>
    </message>
    <message>
        <source>Find the next place</source>
        <translation>Die nächste Stelle suchen</translation>
    </message>
    <message>
        <source>Find the place before</source>
        <translation>Die vorige Stelle suchen</translation>
    </message>
    <message>
        <source>Go to the change before</source>
        <translation>Zur vorigen Änderung</translation>
    </message>
    <message>
        <source>Go to the next change</source>
        <translation>Zur nächsten Änderung</translation>
    </message>
    <message>
        <source>Go to the next spelling mistake</source>
        <translation>Zum nächsten Schreibfehler</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation>Tasten und was sie tun</translation>
    </message>
    <message>
        <source>Lock: hide all text and drop the keys</source>
        <translation>Sperren: allen Text verbergen und die Schlüssel ablegen</translation>
    </message>
    <message>
        <source>Reject the change</source>
        <translation>Die Änderung ablehnen</translation>
    </message>
    <message>
        <source>Show a screen, in the order of the list</source>
        <translation>Einen Bildschirm zeigen, in der Reihenfolge der Liste</translation>
    </message>
    <message>
        <source>Stop, or leave what is open</source>
        <translation>Stoppen, oder verlassen, was offen ist</translation>
    </message>
    <message>
        <source>The instruction after, in the field of the instruction</source>
        <translation>Die Anweisung danach, im Feld der Anweisung</translation>
    </message>
    <message>
        <source>The instruction before, in the field of the instruction</source>
        <translation>Die Anweisung davor, im Feld der Anweisung</translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation>Dieses Blatt</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Was sie tun</translation>
    </message>
    <message>
        <source>Write the draft, or go on from the sketch</source>
        <translation>Den Entwurf schreiben, oder von der Gliederung aus weiter</translation>
    </message>
</context>
<context>
    <name>SidePanels</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close {panel}</source>
        <translation>{panel} schließen</translation>
    </message>
</context>
<context>
    <name>SketchPanel</name>
    <message>
        <source>&amp;Write on</source>
        <translation>&amp;Weiterschreiben</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add a point</source>
        <translation>Einen Punkt hinzufügen</translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation>Alt+Ab</translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation>Alt+Auf</translation>
    </message>
    <message>
        <source>Another s&amp;ketch</source>
        <translation>Andere &amp;Gliederung</translation>
    </message>
    <message>
        <source>Asks for the whole outline once more; you see first what would leave</source>
        <translation>Fragt die ganze Gliederung noch einmal an; Sie sehen vorher, was hinausginge</translation>
    </message>
    <message>
        <source>Change the outline and write another draft from it</source>
        <translation>Die Gliederung ändern und daraus einen weiteren Entwurf schreiben</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Edit the &amp;points</source>
        <translation>Die &amp;Punkte bearbeiten</translation>
    </message>
    <message>
        <source>Edit, reorder or add points, then write on. At most {points} points of {words} words each.</source>
        <translation>Bearbeiten, umordnen oder ergänzen Sie Punkte, dann schreiben Sie weiter. Höchstens {points} Punkte mit je {words} Wörtern.</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Einfg</translation>
    </message>
    <message>
        <source>Move the point down</source>
        <translation>Den Punkt nach unten</translation>
    </message>
    <message>
        <source>Move the point up</source>
        <translation>Den Punkt nach oben</translation>
    </message>
    <message>
        <source>New point</source>
        <translation>Neuer Punkt</translation>
    </message>
    <message>
        <source>Points of the sketch</source>
        <translation>Punkte der Gliederung</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the point</source>
        <translation>Den Punkt entfernen</translation>
    </message>
    <message>
        <source>Sketch</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>The points the draft follows.</source>
        <translation>Die Punkte, denen der Entwurf folgt.</translation>
    </message>
</context>
<context>
    <name>Slots</name>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Advertisement</source>
        <translation>Anzeige</translation>
    </message>
    <message>
        <source>Animals</source>
        <translation>Tiere</translation>
    </message>
    <message>
        <source>Announce</source>
        <translation>Ankündigen</translation>
    </message>
    <message>
        <source>Apologise</source>
        <translation>Sich entschuldigen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Sich bewerben</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>Art</source>
        <translation>Kunst</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Biography</source>
        <translation>Lebenslauf in Prosa</translation>
    </message>
    <message>
        <source>Birth</source>
        <translation>Geburt</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Geburtstag</translation>
    </message>
    <message>
        <source>Blog post</source>
        <translation>Blogbeitrag</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Geschäftlich</translation>
    </message>
    <message>
        <source>Career</source>
        <translation>Beruf</translation>
    </message>
    <message>
        <source>Casual</source>
        <translation>Locker</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Kollege</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Gemeinschaft</translation>
    </message>
    <message>
        <source>Complain</source>
        <translation>Sich beschweren</translation>
    </message>
    <message>
        <source>Conference</source>
        <translation>Konferenz</translation>
    </message>
    <message>
        <source>Congratulate</source>
        <translation>Gratulieren</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Trösten</translation>
    </message>
    <message>
        <source>Cover letter</source>
        <translation>Anschreiben</translation>
    </message>
    <message>
        <source>Culture</source>
        <translation>Kultur</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kundschaft</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Arzt</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Bildung</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Arbeitgeber</translation>
    </message>
    <message>
        <source>Engineering</source>
        <translation>Technik und Bau</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Entertain</source>
        <translation>Unterhalten</translation>
    </message>
    <message>
        <source>Enthusiastic</source>
        <translation>Begeistert</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umwelt</translation>
    </message>
    <message>
        <source>Essay</source>
        <translation>Aufsatz</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Farewell</source>
        <translation>Abschied</translation>
    </message>
    <message>
        <source>Fashion</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>Bestimmt</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Nachhaken</translation>
    </message>
    <message>
        <source>Food</source>
        <translation>Essen</translation>
    </message>
    <message>
        <source>Formal</source>
        <translation>Förmlich</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>Friend</source>
        <translation>Freund</translation>
    </message>
    <message>
        <source>Friendly</source>
        <translation>Freundlich</translation>
    </message>
    <message>
        <source>Funeral</source>
        <translation>Beerdigung</translation>
    </message>
    <message>
        <source>Games</source>
        <translation>Spiele</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Graduation</source>
        <translation>Abschluss</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Anleitung</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Hindi</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschichte (Fach)</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>Feiertag</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Zuhause</translation>
    </message>
    <message>
        <source>Humorous</source>
        <translation>Humorvoll</translation>
    </message>
    <message>
        <source>Illness</source>
        <translation>Krankheit</translation>
    </message>
    <message>
        <source>Inform</source>
        <translation>Informieren</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Vorstellungsgespräch</translation>
    </message>
    <message>
        <source>Introduce</source>
        <translation>Vorstellen</translation>
    </message>
    <message>
        <source>Investors</source>
        <translation>Geldgeber</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Einladung</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Einladen</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Journal entry</source>
        <translation>Tagebucheintrag</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Koreanisch</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Launch</source>
        <translation>Einführung</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Recht</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Unterrichtsstunde</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>US Letter</translation>
    </message>
    <message>
        <source>Literature</source>
        <translation>Literatur</translation>
    </message>
    <message>
        <source>Long</source>
        <translation>Lang</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Vorgesetzter</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>Werbung</translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation>Medizin</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Besprechung</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Musik</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Neutral</translation>
    </message>
    <message>
        <source>Newsletter</source>
        <translation>Rundbrief</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Anlass</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>Behörde</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Feier</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>Gleichgestellt</translation>
    </message>
    <message>
        <source>Persuade</source>
        <translation>Überzeugen</translation>
    </message>
    <message>
        <source>Persuasive</source>
        <translation>Überzeugend</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Schlicht</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Poem</source>
        <translation>Gedicht</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polnisch</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>Präsentation</translation>
    </message>
    <message>
        <source>Press release</source>
        <translation>Pressemitteilung</translation>
    </message>
    <message>
        <source>Private matter</source>
        <translation>Privates</translation>
    </message>
    <message>
        <source>Promote</source>
        <translation>Werben</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Öffentlichkeit</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Recommend</source>
        <translation>Empfehlen</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>Empfehlung</translation>
    </message>
    <message>
        <source>Reflect</source>
        <translation>Nachdenken</translation>
    </message>
    <message>
        <source>Reflective</source>
        <translation>Nachdenklich</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Stilebene</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>Verhältnis</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>Verwandte</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>Erinnern</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Bitten</translation>
    </message>
    <message>
        <source>Reschedule</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Resign</source>
        <translation>Kündigen</translation>
    </message>
    <message>
        <source>Respectful</source>
        <translation>Respektvoll</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Lebenslauf</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Besprechung (Kritik)</translation>
    </message>
    <message>
        <source>Rewrite</source>
        <translation>Neu schreiben</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russisch</translation>
    </message>
    <message>
        <source>Science</source>
        <translation>Wissenschaft</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Kurz</translation>
    </message>
    <message>
        <source>Social media post</source>
        <translation>Beitrag in sozialen Medien</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Rede</translation>
    </message>
    <message>
        <source>Sport</source>
        <translation>Sport</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Erzählung</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Schüler</translation>
    </message>
    <message>
        <source>Summarise</source>
        <translation>Zusammenfassen</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Superior</source>
        <translation>Höhergestellt</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Lieferant</translation>
    </message>
    <message>
        <source>Teach</source>
        <translation>Lehren</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Lehrer</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Technical</source>
        <translation>Fachlich</translation>
    </message>
    <message>
        <source>Technology</source>
        <translation>Technik</translation>
    </message>
    <message>
        <source>Thank</source>
        <translation>Danken</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>Übersetzen</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Verkehr</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>Reisen</translation>
    </message>
    <message>
        <source>Wedding</source>
        <translation>Hochzeit</translation>
    </message>
    <message>
        <source>Wellbeing</source>
        <translation>Wohlbefinden</translation>
    </message>
</context>
<context>
    <name>SourceDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>About this text</source>
        <translation>Zu diesem Text</translation>
    </message>
    <message>
        <source>The text, with the part that is used marked</source>
        <translation>Der Text, mit dem verwendeten Teil markiert</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Wo es steht</translation>
    </message>
</context>
<context>
    <name>SourcesBeside</name>
    <message>
        <source>Each sentence is coloured by where it came from. Click one, or put the cursor in it and press Alt+Return, to see its source here.</source>
        <translation>Jeder Satz ist danach gefärbt, woher er kam. Klicken Sie einen an, oder setzen Sie den Cursor hinein und drücken Sie Alt+Eingabe, um seine Quelle hier zu sehen.</translation>
    </message>
    <message>
        <source>Find where it &amp;came from</source>
        <translation>Herkunft &amp;suchen</translation>
    </message>
    <message>
        <source>From a text of yours: {name}</source>
        <translation>Aus einem Text von Ihnen: {name}</translation>
    </message>
    <message>
        <source>From the message you answer</source>
        <translation>Aus der Nachricht, die Sie beantworten</translation>
    </message>
    <message>
        <source>From the sketch</source>
        <translation>Aus der Gliederung</translation>
    </message>
    <message>
        <source>From your document: {name}</source>
        <translation>Aus Ihrem Dokument: {name}</translation>
    </message>
    <message>
        <source>From your instruction</source>
        <translation>Aus Ihrer Anweisung</translation>
    </message>
    <message>
        <source>From your profile: {name}</source>
        <translation>Aus Ihrem Profil: {name}</translation>
    </message>
    <message>
        <source>How many sentences are weighed</source>
        <translation>Wie viele Sätze abgewogen sind</translation>
    </message>
    <message>
        <source>Nobody gave these</source>
        <translation>Von niemandem angegeben</translation>
    </message>
    <message>
        <source>Nothing that this draft was made from says this. Is it right?</source>
        <translation>Nichts, woraus dieser Entwurf entstand, sagt das. Stimmt es?</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>Merken</translation>
    </message>
    <message>
        <source>Remember this</source>
        <translation>Dies merken</translation>
    </message>
    <message>
        <source>Remember “{words}”</source>
        <translation>„{words}“ merken</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove “{words}”</source>
        <translation>„{words}“ entfernen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace “{words}”</source>
        <translation>„{words}“ ersetzen</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Stimmt</translation>
    </message>
    <message>
        <source>S&amp;ources</source>
        <translation>&amp;Quellen</translation>
    </message>
    <message numerus="yes">
        <source>S&amp;ources: %n to check</source>
        <translation>
            <numerusform>&amp;Quellen: %n zu prüfen</numerusform>
            <numerusform>&amp;Quellen: %n zu prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>See where each sentence came from: your instruction, a fact, a document, the sketch, or the model&apos;s own. Facts that nobody gave are underlined as you write.</source>
        <translation>Sehen Sie, woher jeder Satz kam: aus Ihrer Anweisung, einer Angabe, einem Dokument, der Gliederung oder vom Modell selbst. Angaben, die niemand gemacht hat, werden beim Schreiben unterstrichen.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Stop finding sources</source>
        <translation>Die Suche nach Quellen stoppen</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Gestoppt. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The model&apos;s own words: none of your sources made them likelier.</source>
        <translation>Eigene Worte des Modells: Keine Ihrer Quellen machte sie wahrscheinlicher.</translation>
    </message>
    <message>
        <source>The source of the sentence</source>
        <translation>Die Quelle des Satzes</translation>
    </message>
    <message>
        <source>The text has changed meanwhile; look for its sources again.</source>
        <translation>Der Text hat sich inzwischen geändert; suchen Sie seine Quellen noch einmal.</translation>
    </message>
    <message>
        <source>Weighing each sentence with and without its sources…</source>
        <translation>Wägt jeden Satz mit und ohne seine Quellen ab…</translation>
    </message>
    <message>
        <source>What is “{words}” to you? A few words, such as Dentist or Moving day.</source>
        <translation>Was ist „{words}“ für Sie? Wenige Wörter, etwa Zahnarzt oder Umzugstag.</translation>
    </message>
    <message>
        <source>What should stand there instead?</source>
        <translation>Was soll stattdessen dort stehen?</translation>
    </message>
    <message>
        <source>Where the draft came from</source>
        <translation>Woher der Entwurf kam</translation>
    </message>
    <message>
        <source>“{words}” is right</source>
        <translation>„{words}“ stimmt</translation>
    </message>
</context>
<context>
    <name>SpellChecker</name>
    <message>
        <source>Add “{word}” to my words</source>
        <translation>„{word}“ zu meinen Wörtern</translation>
    </message>
    <message>
        <source>Choose the language. F7 goes to the next word.</source>
        <translation>Die Sprache wählen. F7 geht zum nächsten Wort.</translation>
    </message>
    <message>
        <source>Do not check spelling</source>
        <translation>Rechtschreibung nicht prüfen</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Find the language by itself</source>
        <translation>Die Sprache selbst erkennen</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Looking for suggestions…</source>
        <translation>Sucht Vorschläge…</translation>
    </message>
    <message>
        <source>No misspelt word is in view.</source>
        <translation>Kein falsch geschriebenes Wort zu sehen.</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>Keine Vorschläge</translation>
    </message>
    <message>
        <source>Not in the dictionary; F7 opens what can be done about it.</source>
        <translation>Nicht im Wörterbuch; F7 öffnet, was sich tun lässt.</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Spelling: English</source>
        <translation>Rechtschreibung: Englisch</translation>
    </message>
    <message>
        <source>Spelling: French</source>
        <translation>Rechtschreibung: Französisch</translation>
    </message>
    <message>
        <source>Spelling: German</source>
        <translation>Rechtschreibung: Deutsch</translation>
    </message>
    <message>
        <source>Spelling: Spanish</source>
        <translation>Rechtschreibung: Spanisch</translation>
    </message>
    <message>
        <source>Spelling: not checked</source>
        <translation>Rechtschreibung: nicht geprüft</translation>
    </message>
    <message>
        <source>Spelling: off</source>
        <translation>Rechtschreibung: aus</translation>
    </message>
</context>
<context>
    <name>SpendingPanel</name>
    <message>
        <source>A draft that was deleted ({id})</source>
        <translation>Ein gelöschter Entwurf ({id})</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Nach Tag</translation>
    </message>
    <message>
        <source>By draft</source>
        <translation>Nach Entwurf</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Counted by the endpoint where it counts, else estimated from the bytes. A request whose end is not known counts with the most it may have taken.</source>
        <translation>Vom Endpunkt gezählt, wo er zählt, sonst aus den Bytes geschätzt. Eine Anfrage, deren Ende nicht bekannt ist, zählt mit dem Höchsten, das sie gekostet haben kann.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>Geschätzt</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>Bisher</translation>
    </message>
    <message>
        <source>This month: {spent}</source>
        <translation>Dieser Monat: {spent}</translation>
    </message>
    <message>
        <source>Today: {spent}</source>
        <translation>Heute: {spent}</translation>
    </message>
    <message>
        <source>Tokens received</source>
        <translation>Token empfangen</translation>
    </message>
    <message>
        <source>Tokens sent</source>
        <translation>Token gesendet</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>SystemWatch</name>
    <message>
        <source>The vault is locked first.</source>
        <translation>Der Tresor wird zuerst gesperrt.</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message>
        <source>Something went wrong inside CoGenesis ({place}). What you typed is still here; try again.</source>
        <translation>In CoGenesis ist etwas schiefgegangen ({place}). Was Sie getippt haben, ist noch da; versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>TemplateTools</name>
    <message>
        <source>&amp;Rename or delete…</source>
        <translation>&amp;Umbenennen oder löschen…</translation>
    </message>
    <message>
        <source>&amp;Save this as a template…</source>
        <translation>Dies als Vorlage &amp;speichern…</translation>
    </message>
    <message>
        <source>Forms you keep under a name (Ctrl+T)</source>
        <translation>Formulare, die Sie unter einem Namen behalten (Strg+T)</translation>
    </message>
    <message>
        <source>None yet. {braces} in a template are asked for.</source>
        <translation>Noch keine. {braces} in einer Vorlage werden abgefragt.</translation>
    </message>
    <message>
        <source>Re&amp;cent</source>
        <translation>&amp;Letzte</translation>
    </message>
    <message>
        <source>T&amp;emplates</source>
        <translation>&amp;Vorlagen</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>What you asked for before (Ctrl+R); in the field, Ctrl+Up and Ctrl+Down go through it</source>
        <translation>Worum Sie früher baten (Strg+R); im Feld gehen Strg+Auf und Strg+Ab hindurch</translation>
    </message>
</context>
<context>
    <name>TextsPage</name>
    <message numerus="yes">
        <source>%n new text(s) in your library.</source>
        <translation>
            <numerusform>%n neuer Text in Ihrer Bibliothek.</numerusform>
            <numerusform>%n neue Texte in Ihrer Bibliothek.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Import the ticked ones</source>
        <translation>Die angehakten &amp;importieren</translation>
    </message>
    <message>
        <source>&amp;Play with a made-up person</source>
        <translation>Mit einer erfundenen &amp;Person spielen</translation>
    </message>
    <message>
        <source>Cancel the import</source>
        <translation>Den Import abbrechen</translation>
    </message>
    <message>
        <source>Choose &amp;files…</source>
        <translation>&amp;Dateien wählen…</translation>
    </message>
    <message>
        <source>Choose a fol&amp;der…</source>
        <translation>&amp;Ordner wählen…</translation>
    </message>
    <message>
        <source>From mail that you wrote, CoGenesis learns how you write. It is read on this computer, kept encrypted, and never leaves it. You can also do this later, in Library.</source>
        <translation>Aus Mails, die Sie geschrieben haben, lernt CoGenesis, wie Sie schreiben. Sie werden auf diesem Computer gelesen, verschlüsselt aufbewahrt und verlassen ihn nie. Das geht auch später, in der Bibliothek.</translation>
    </message>
    <message>
        <source>Mail that you wrote</source>
        <translation>Mails, die Sie geschrieben haben</translation>
    </message>
    <message>
        <source>Or look around first, with facts, mails and notes of a person who does not exist. They are marked [Sample]; “Remove the sample”, at the side, takes all of it out.</source>
        <translation>Oder sehen Sie sich zuerst um, mit Angaben, Mails und Notizen einer Person, die es nicht gibt. Sie sind mit [Sample] gekennzeichnet; „Beispiel entfernen“ an der Seite nimmt alles wieder heraus.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Liest…</translation>
    </message>
    <message>
        <source>Sent mail found on this computer</source>
        <translation>Auf diesem Computer gefundene gesendete Mails</translation>
    </message>
    <message>
        <source>Sound like you</source>
        <translation>Nach Ihnen klingen</translation>
    </message>
    <message>
        <source>Start &amp;writing</source>
        <translation>&amp;Losschreiben</translation>
    </message>
    <message numerus="yes">
        <source>Stopped. What was read until then is kept: %n text(s).</source>
        <translation>
            <numerusform>Gestoppt. Was bis dahin gelesen war, bleibt: %n Text.</numerusform>
            <numerusform>Gestoppt. Was bis dahin gelesen war, bleibt: %n Texte.</numerusform>
        </translation>
    </message>
    <message>
        <source>The sample person is there: {facts} facts and {texts} texts, marked [Sample].</source>
        <translation>Die erfundene Person ist da: {facts} Angaben und {texts} Texte, mit [Sample] gekennzeichnet.</translation>
    </message>
    <message>
        <source>Tick the mailboxes that are yours first.</source>
        <translation>Haken Sie zuerst Ihre Postfächer an.</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>Your mail &amp;address, to know which mails are yours</source>
        <translation>Ihre Mail-&amp;Adresse, um Ihre Mails zu erkennen</translation>
    </message>
    <message>
        <source>Your mail address</source>
        <translation>Ihre Mail-Adresse</translation>
    </message>
    <message>
        <source>name@example.org</source>
        <translation>name@example.org</translation>
    </message>
    <message>
        <source>{percent} % read, {count} texts</source>
        <translation>{percent} % gelesen, {count} Texte</translation>
    </message>
    <message>
        <source>{program}: {account} ({size})</source>
        <translation>{program}: {account} ({size})</translation>
    </message>
</context>
<context>
    <name>TopicBoxes</name>
    <message>
        <source>Else “{phrase}” stands for it. Holds for the next draft only.</source>
        <translation>Sonst steht „{phrase}“ dafür. Gilt nur für den nächsten Entwurf.</translation>
    </message>
    <message>
        <source>Let the cloud read “{word}”</source>
        <translation>Die Cloud „{word}“ lesen lassen</translation>
    </message>
    <message>
        <source>Sensitive words. They stay here, unless you tick them for this one draft.</source>
        <translation>Heikle Wörter. Sie bleiben hier, außer Sie haken sie für diesen einen Entwurf an.</translation>
    </message>
</context>
<context>
    <name>TrackedText</name>
    <message>
        <source>Put in by the model. Alt+A accepts this change, Alt+R rejects it.</source>
        <translation>Vom Modell eingefügt. Alt+A nimmt diese Änderung an, Alt+R lehnt sie ab.</translation>
    </message>
    <message>
        <source>Taken out by the model. Alt+A accepts this change, Alt+R rejects it.</source>
        <translation>Vom Modell weggenommen. Alt+A nimmt diese Änderung an, Alt+R lehnt sie ab.</translation>
    </message>
</context>
<context>
    <name>UnknownFileDialog</name>
    <message>
        <source>&amp;Use this file</source>
        <translation>Diese Datei &amp;verwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>CoGenesis does not know this model file. It is opened in a closed room, where it can reach nothing else; but what it writes is up to whoever made it. Use it if you know where it comes from. You are asked once, and again if the file changes.</source>
        <translation>CoGenesis kennt diese Modelldatei nicht. Sie wird in einem geschlossenen Raum geöffnet, wo sie an nichts anderes herankommt; was sie schreibt, liegt aber bei ihrem Hersteller. Verwenden Sie sie, wenn Sie wissen, woher sie kommt. Sie werden einmal gefragt, und wieder, wenn die Datei sich ändert.</translation>
    </message>
    <message>
        <source>Is this the file you mean?</source>
        <translation>Ist das die Datei, die Sie meinen?</translation>
    </message>
    <message>
        <source>Its SHA-256, to compare with what its maker says</source>
        <translation>Ihr SHA-256, zum Vergleich mit der Angabe des Herstellers</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>SHA-256 der Datei</translation>
    </message>
</context>
<context>
    <name>VaultPage</name>
    <message>
        <source>&amp;Create the vault</source>
        <translation>Den Tresor &amp;anlegen</translation>
    </message>
    <message>
        <source>&amp;Skip: keep nothing</source>
        <translation>Über&amp;springen: nichts behalten</translation>
    </message>
    <message>
        <source>Everything you keep here is encrypted with this passphrase. Nobody can reset it for you. Next you can make a recovery key for the day it is forgotten.</source>
        <translation>Alles, was Sie hier aufbewahren, wird mit dieser Passphrase verschlüsselt. Niemand kann sie für Sie zurücksetzen. Als Nächstes können Sie einen Wiederherstellungsschlüssel machen, für den Tag, an dem sie vergessen ist.</translation>
    </message>
    <message>
        <source>Instead of a passphrase:</source>
        <translation>Statt einer Passphrase:</translation>
    </message>
    <message>
        <source>Making the vault…</source>
        <translation>Legt den Tresor an…</translation>
    </message>
    <message>
        <source>Protect what you keep</source>
        <translation>Schützen, was Sie aufbewahren</translation>
    </message>
    <message>
        <source>Use a key &amp;file…</source>
        <translation>Eine Schlüssel&amp;datei verwenden…</translation>
    </message>
    <message>
        <source>Use the system &amp;keyring</source>
        <translation>Den &amp;Schlüsselbund des Systems verwenden</translation>
    </message>
    <message>
        <source>Where to keep the key: not on this disk, if you can</source>
        <translation>Wo der Schlüssel bleibt: wenn möglich nicht auf diesem Datenträger</translation>
    </message>
</context>
<context>
    <name>VaultPanel</name>
    <message>
        <source>&amp;Encrypt anew</source>
        <translation>&amp;Neu verschlüsseln</translation>
    </message>
    <message>
        <source>&amp;Encrypt anew…</source>
        <translation>&amp;Neu verschlüsseln…</translation>
    </message>
    <message>
        <source>&amp;Erase</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Make it</source>
        <translation>&amp;Machen</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>&amp;Type “{word}” to go on</source>
        <translation>&amp;Tippen Sie „{word}“, um fortzufahren</translation>
    </message>
    <message>
        <source>All is well: pages, logic and log.</source>
        <translation>Alles in Ordnung: Seiten, Logik und Protokoll.</translation>
    </message>
    <message>
        <source>C&amp;hange</source>
        <translation>Ä&amp;ndern</translation>
    </message>
    <message>
        <source>Change the &amp;passphrase…</source>
        <translation>Die &amp;Passphrase ändern…</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Die Passphrase ändern</translation>
    </message>
    <message>
        <source>Chec&amp;k the vault</source>
        <translation>Den Tresor &amp;prüfen</translation>
    </message>
    <message>
        <source>Choose a new passphrase</source>
        <translation>Eine neue Passphrase wählen</translation>
    </message>
    <message>
        <source>Destroys the keys, then the files. Nothing brings them back.</source>
        <translation>Vernichtet die Schlüssel, dann die Dateien. Nichts bringt sie zurück.</translation>
    </message>
    <message>
        <source>Encrypt anew</source>
        <translation>Neu verschlüsseln</translation>
    </message>
    <message>
        <source>Encrypts everything under a new key, so that a stolen key or an old recovery key opens nothing any more. Backups made before keep theirs.</source>
        <translation>Verschlüsselt alles unter einem neuen Schlüssel, sodass ein gestohlener oder alter Wiederherstellungsschlüssel nichts mehr öffnet. Früher gemachte Sicherungen behalten den ihren.</translation>
    </message>
    <message>
        <source>Erase e&amp;verything…</source>
        <translation>Alles &amp;löschen…</translation>
    </message>
    <message>
        <source>Erase everything</source>
        <translation>Alles löschen</translation>
    </message>
    <message>
        <source>Everything is encrypted under a new key.</source>
        <translation>Alles ist unter einem neuen Schlüssel verschlüsselt.</translation>
    </message>
    <message>
        <source>If someone may have your key</source>
        <translation>Falls jemand Ihren Schlüssel haben könnte</translation>
    </message>
    <message>
        <source>Is it sound?</source>
        <translation>Ist er heil?</translation>
    </message>
    <message>
        <source>It opens the vault when the passphrase is forgotten, and is shown once. A recovery key made before opens nothing any more.</source>
        <translation>Er öffnet den Tresor, wenn die Passphrase vergessen ist, und wird einmal gezeigt. Ein früher gemachter öffnet nichts mehr.</translation>
    </message>
    <message>
        <source>Locking</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>New &amp;recovery key…</source>
        <translation>Neuer &amp;Wiederherstellungsschlüssel…</translation>
    </message>
    <message>
        <source>New recovery key</source>
        <translation>Neuer Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>Opened by: {ways}.</source>
        <translation>Geöffnet durch: {ways}.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Passphrase &amp;now</source>
        <translation>&amp;Jetzige Passphrase</translation>
    </message>
    <message>
        <source>Passphrase now</source>
        <translation>Jetzige Passphrase</translation>
    </message>
    <message>
        <source>Profile, library, drafts and the outbound log are destroyed: keys first, then files. Backups, exported drafts and the files you imported are not touched.</source>
        <translation>Profil, Bibliothek, Entwürfe und Ausgangsprotokoll werden vernichtet: zuerst die Schlüssel, dann die Dateien. Sicherungen, exportierte Entwürfe und importierte Dateien bleiben unberührt.</translation>
    </message>
    <message>
        <source>Reading all of it…</source>
        <translation>Liest alles…</translation>
    </message>
    <message>
        <source>Reads every page, and compares what is there with what was noted when it was stored.</source>
        <translation>Liest jede Seite und vergleicht, was da ist, mit dem, was beim Speichern notiert wurde.</translation>
    </message>
    <message>
        <source>The end</source>
        <translation>Das Ende</translation>
    </message>
    <message>
        <source>The old one opens nothing any more, except backups made with it.</source>
        <translation>Die alte öffnet nichts mehr, außer Sicherungen, die mit ihr gemacht wurden.</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>Die Passphrase ist geändert.</translation>
    </message>
    <message>
        <source>The recovery key opened the vault. Choose a new passphrase now.</source>
        <translation>Der Wiederherstellungsschlüssel hat den Tresor geöffnet. Wählen Sie jetzt eine neue Passphrase.</translation>
    </message>
    <message>
        <source>There is no recovery key: make one, and keep it on paper.</source>
        <translation>Es gibt keinen Wiederherstellungsschlüssel: Machen Sie einen, und bewahren Sie ihn auf Papier auf.</translation>
    </message>
    <message>
        <source>This takes a while and needs as much free disk as the vault. Passphrase and key file stay as they are; if you have a recovery key, you are given a new one.</source>
        <translation>Das dauert eine Weile und braucht so viel freien Platz wie der Tresor. Passphrase und Schlüsseldatei bleiben; haben Sie einen Wiederherstellungsschlüssel, bekommen Sie einen neuen.</translation>
    </message>
    <message>
        <source>Type the word {word}</source>
        <translation>Tippen Sie das Wort {word}</translation>
    </message>
    <message>
        <source>What opens it</source>
        <translation>Was ihn öffnet</translation>
    </message>
    <message>
        <source>What opens the vault</source>
        <translation>Was den Tresor öffnet</translation>
    </message>
    <message>
        <source>What the check found</source>
        <translation>Was die Prüfung fand</translation>
    </message>
    <message>
        <source>a key file</source>
        <translation>eine Schlüsseldatei</translation>
    </message>
    <message>
        <source>a passphrase</source>
        <translation>eine Passphrase</translation>
    </message>
    <message>
        <source>a recovery key</source>
        <translation>ein Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>erase</source>
        <translation>löschen</translation>
    </message>
    <message>
        <source>the system keyring</source>
        <translation>der Schlüsselbund des Systems</translation>
    </message>
</context>
<context>
    <name>VersionsPanel</name>
    <message numerus="yes">
        <source>%n place(s) differ</source>
        <translation>
            <numerusform>%n Stelle ist anders</numerusform>
            <numerusform>%n Stellen sind anders</numerusform>
        </translation>
    </message>
    <message>
        <source>Co&amp;mpare with</source>
        <translation>Vergleichen &amp;mit</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>How much differs</source>
        <translation>Wie viel anders ist</translation>
    </message>
    <message>
        <source>Nothing: only show it</source>
        <translation>Nichts: nur zeigen</translation>
    </message>
    <message>
        <source>Re&amp;store</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>Diese Fassung wiederherstellen</translation>
    </message>
    <message>
        <source>Text of the version</source>
        <translation>Text der Fassung</translation>
    </message>
    <message>
        <source>The text as it stands now</source>
        <translation>Der Text, wie er jetzt ist</translation>
    </message>
    <message>
        <source>The version before it</source>
        <translation>Die Fassung davor</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Fassung {number}</translation>
    </message>
    <message>
        <source>Versions of this draft</source>
        <translation>Fassungen dieses Entwurfs</translation>
    </message>
    <message>
        <source>{number} · {time}
written by the model</source>
        <translation>{number} · {time}
vom Modell geschrieben</translation>
    </message>
    <message>
        <source>{number} · {time}
yours</source>
        <translation>{number} · {time}
von Ihnen</translation>
    </message>
</context>
<context>
    <name>Voice</name>
    <message>
        <source>Address</source>
        <translation>Anrede des Lesers</translation>
    </message>
    <message>
        <source>Contractions</source>
        <translation>Kurzformen</translation>
    </message>
    <message>
        <source>Dashes</source>
        <translation>Gedankenstriche</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>Exclamation marks</source>
        <translation>Ausrufezeichen</translation>
    </message>
    <message>
        <source>Familiar</source>
        <translation>Vertraut</translation>
    </message>
    <message>
        <source>Formal</source>
        <translation>Förmlich</translation>
    </message>
    <message>
        <source>Formality</source>
        <translation>Förmlichkeit</translation>
    </message>
    <message>
        <source>Informal</source>
        <translation>Ungezwungen</translation>
    </message>
    <message>
        <source>It begins with “{here}”; in such texts you write “{usual}”.</source>
        <translation>Er beginnt mit „{here}“; in solchen Texten schreiben Sie „{usual}“.</translation>
    </message>
    <message>
        <source>It begins with “{here}”; to them you write “{usual}”.</source>
        <translation>Er beginnt mit „{here}“; an sie schreiben Sie „{usual}“.</translation>
    </message>
    <message>
        <source>It begins with “{here}”; you mostly write “{usual}”.</source>
        <translation>Er beginnt mit „{here}“; meist schreiben Sie „{usual}“.</translation>
    </message>
    <message>
        <source>It begins without a greeting; in such texts you write “{usual}”.</source>
        <translation>Er beginnt ohne Gruß; in solchen Texten schreiben Sie „{usual}“.</translation>
    </message>
    <message>
        <source>It begins without a greeting; to them you write “{usual}”.</source>
        <translation>Er beginnt ohne Gruß; an sie schreiben Sie „{usual}“.</translation>
    </message>
    <message>
        <source>It begins without a greeting; you mostly write “{usual}”.</source>
        <translation>Er beginnt ohne Gruß; meist schreiben Sie „{usual}“.</translation>
    </message>
    <message>
        <source>It ends with “{here}”; you write “{usual}”.</source>
        <translation>Er endet mit „{here}“; Sie schreiben „{usual}“.</translation>
    </message>
    <message>
        <source>It ends without a sign-off; you write “{usual}”.</source>
        <translation>Er endet ohne Schlussgruß; Sie schreiben „{usual}“.</translation>
    </message>
    <message>
        <source>It has no dashes; you use them often.</source>
        <translation>Er hat keine Gedankenstriche; Sie setzen sie oft.</translation>
    </message>
    <message>
        <source>It has no emoji; you use them often.</source>
        <translation>Er hat keine Emoji; Sie setzen sie oft.</translation>
    </message>
    <message>
        <source>It has no exclamation marks; you use them often.</source>
        <translation>Er hat keine Ausrufezeichen; Sie setzen sie oft.</translation>
    </message>
    <message>
        <source>It has no semicolons; you use them often.</source>
        <translation>Er hat keine Strichpunkte; Sie setzen sie oft.</translation>
    </message>
    <message>
        <source>It has {here} dashes, more than you use.</source>
        <translation>Er hat {here} Gedankenstriche, mehr als Sie setzen.</translation>
    </message>
    <message>
        <source>It has {here} emoji, more than you use.</source>
        <translation>Er hat {here} Emoji, mehr als Sie setzen.</translation>
    </message>
    <message>
        <source>It has {here} exclamation marks, more than you use.</source>
        <translation>Er hat {here} Ausrufezeichen, mehr als Sie setzen.</translation>
    </message>
    <message>
        <source>It has {here} semicolons, more than you use.</source>
        <translation>Er hat {here} Strichpunkte, mehr als Sie setzen.</translation>
    </message>
    <message>
        <source>It says {words}, which you hardly ever write.</source>
        <translation>Er sagt {words}, was Sie kaum je schreiben.</translation>
    </message>
    <message>
        <source>It says “{here}” to the reader; you say “{usual}”.</source>
        <translation>Er sagt „{here}“ zum Leser; Sie sagen „{usual}“.</translation>
    </message>
    <message>
        <source>It shortens what you mostly write out, such as I am and do not.</source>
        <translation>Er kürzt ab, was Sie meist ausschreiben, wie I am und do not.</translation>
    </message>
    <message>
        <source>It writes out what you mostly shorten, such as I&apos;m and don&apos;t.</source>
        <translation>Er schreibt aus, was Sie meist abkürzen, wie I&apos;m und don&apos;t.</translation>
    </message>
    <message>
        <source>Its paragraphs have about {here} sentences; yours have about {usual}.</source>
        <translation>Seine Absätze haben etwa {here} Sätze; Ihre etwa {usual}.</translation>
    </message>
    <message>
        <source>Its sentences have about {here} words; yours have about {usual}.</source>
        <translation>Seine Sätze haben etwa {here} Wörter; Ihre etwa {usual}.</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Neutral</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Paragraph length</source>
        <translation>Länge der Absätze</translation>
    </message>
    <message>
        <source>Polite</source>
        <translation>Höflich</translation>
    </message>
    <message>
        <source>Semicolons</source>
        <translation>Strichpunkte</translation>
    </message>
    <message>
        <source>Sentence length</source>
        <translation>Länge der Sätze</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>Schlussgruß</translation>
    </message>
    <message>
        <source>Words you avoid</source>
        <translation>Wörter, die Sie meiden</translation>
    </message>
    <message>
        <source>Words you like</source>
        <translation>Wörter, die Sie mögen</translation>
    </message>
    <message>
        <source>You add dashes.</source>
        <translation>Sie setzen Gedankenstriche.</translation>
    </message>
    <message>
        <source>You add emoji.</source>
        <translation>Sie setzen Emoji.</translation>
    </message>
    <message>
        <source>You add exclamation marks.</source>
        <translation>Sie setzen Ausrufezeichen.</translation>
    </message>
    <message>
        <source>You address the reader as a friend.</source>
        <translation>Sie reden den Leser mit Du an.</translation>
    </message>
    <message>
        <source>You address the reader formally.</source>
        <translation>Sie reden den Leser mit Sie an.</translation>
    </message>
    <message>
        <source>You begin with “{kept}” rather than “{given}”.</source>
        <translation>Sie beginnen mit „{kept}“ statt „{given}“.</translation>
    </message>
    <message>
        <source>You end with “{kept}” rather than “{given}”.</source>
        <translation>Sie enden mit „{kept}“ statt „{given}“.</translation>
    </message>
    <message>
        <source>You leave out “{given}”.</source>
        <translation>Sie lassen „{given}“ weg.</translation>
    </message>
    <message>
        <source>You make drafts longer.</source>
        <translation>Sie machen Entwürfe länger.</translation>
    </message>
    <message>
        <source>You make drafts shorter.</source>
        <translation>Sie machen Entwürfe kürzer.</translation>
    </message>
    <message>
        <source>You take out dashes.</source>
        <translation>Sie nehmen Gedankenstriche heraus.</translation>
    </message>
    <message>
        <source>You take out emoji.</source>
        <translation>Sie nehmen Emoji heraus.</translation>
    </message>
    <message>
        <source>You take out exclamation marks.</source>
        <translation>Sie nehmen Ausrufezeichen heraus.</translation>
    </message>
    <message>
        <source>You write I am and do not rather than I&apos;m and don&apos;t.</source>
        <translation>Sie schreiben I am und do not statt I&apos;m und don&apos;t.</translation>
    </message>
    <message>
        <source>You write I&apos;m and don&apos;t rather than I am and do not.</source>
        <translation>Sie schreiben I&apos;m und don&apos;t statt I am und do not.</translation>
    </message>
    <message>
        <source>You write “{kept}” rather than “{given}”.</source>
        <translation>Sie schreiben „{kept}“ statt „{given}“.</translation>
    </message>
    <message>
        <source>per 1,000 words</source>
        <translation>je 1.000 Wörter</translation>
    </message>
    <message>
        <source>per 10 texts</source>
        <translation>je 10 Texte</translation>
    </message>
    <message>
        <source>per 100 sentences</source>
        <translation>je 100 Sätze</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>sentences in a paragraph</source>
        <translation>Sätze im Absatz</translation>
    </message>
    <message>
        <source>words in a sentence</source>
        <translation>Wörter im Satz</translation>
    </message>
</context>
<context>
    <name>VoiceBeside</name>
    <message>
        <source>&amp;Your voice</source>
        <translation>&amp;Ihre Stimme</translation>
    </message>
    <message>
        <source>&amp;Your voice: {alike} of {all}</source>
        <translation>&amp;Ihre Stimme: {alike} von {all}</translation>
    </message>
    <message>
        <source>A draft is compared here with how you write.</source>
        <translation>Hier wird ein Entwurf damit verglichen, wie Sie schreiben.</translation>
    </message>
    <message>
        <source>How much of this is like you</source>
        <translation>Wie viel davon nach Ihnen klingt</translation>
    </message>
    <message>
        <source>Like you in {alike} of {all} ways.</source>
        <translation>In {alike} von {all} Punkten wie Sie.</translation>
    </message>
    <message>
        <source>Make it so</source>
        <translation>So machen</translation>
    </message>
    <message>
        <source>Make it so: {difference}</source>
        <translation>So machen: {difference}</translation>
    </message>
    <message>
        <source>Too little is known of how you write in this language. Import some of your own mail, or set your voice by hand, under Voice.</source>
        <translation>Zu wenig ist bekannt, wie Sie in dieser Sprache schreiben. Importieren Sie eigene Mails, oder setzen Sie Ihre Stimme von Hand, unter Stimme.</translation>
    </message>
</context>
<context>
    <name>VoiceScreen</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>How you write</source>
        <translation>Wie Sie schreiben</translation>
    </message>
    <message>
        <source>How you write, measured in your own texts. Drafts go by it. None of it leaves this computer.</source>
        <translation>Wie Sie schreiben, gemessen an Ihren eigenen Texten. Entwürfe richten sich danach. Nichts davon verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>In an opening, {places} stand for the names of whoever the draft is for. F2 edits, Space ticks, Del takes what was measured.</source>
        <translation>In einem Beginn stehen {places} für die Namen dessen, an den der Entwurf geht. F2 bearbeitet, Leertaste hakt ab, Entf nimmt das Gemessene.</translation>
    </message>
    <message>
        <source>Language of the card</source>
        <translation>Sprache der Karte</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>Gelernt</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Measured in {texts} texts of {words} words.</source>
        <translation>Gemessen an {texts} Texten mit {words} Wörtern.</translation>
    </message>
    <message>
        <source>Not known; F2 sets it</source>
        <translation>Nicht bekannt; F2 setzt es</translation>
    </message>
    <message>
        <source>Nothing is measured yet. Import mail or texts that you wrote, in the library; or type values here.</source>
        <translation>Noch ist nichts gemessen. Importieren Sie in der Bibliothek Mails oder Texte, die Sie geschrieben haben, oder tippen Sie hier Werte ein.</translation>
    </message>
    <message>
        <source>Parts of the voice card</source>
        <translation>Teile der Stimmkarte</translation>
    </message>
    <message>
        <source>Progress of reading your texts</source>
        <translation>Fortschritt beim Lesen Ihrer Texte</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Set by you; Del takes what was measured</source>
        <translation>Von Ihnen gesetzt; Entf nimmt das Gemessene</translation>
    </message>
    <message>
        <source>Stop reading your texts</source>
        <translation>Das Lesen Ihrer Texte stoppen</translation>
    </message>
    <message>
        <source>Take what was &amp;measured</source>
        <translation>Das &amp;Gemessene nehmen</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
</context>
<context>
    <name>WorkDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>This may take a moment…</source>
        <translation>Das kann einen Augenblick dauern…</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was daraus wurde</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Sperren</translation>
    </message>
    <message>
        <source>&amp;Offline</source>
        <translation>&amp;Offline</translation>
    </message>
    <message>
        <source>All keys, and what this program is (F1)</source>
        <translation>Alle Tasten, und was dieses Programm ist (F1)</translation>
    </message>
    <message>
        <source>Downloading {model}: {percent} %</source>
        <translation>Lädt {model}: {percent} %</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Ends the process that could send. To go online again, start CoGenesis anew.</source>
        <translation>Beendet den Prozess, der senden könnte. Um wieder online zu gehen, starten Sie CoGenesis neu.</translation>
    </message>
    <message>
        <source>Hide all text and drop the keys (Ctrl+L)</source>
        <translation>Allen Text verbergen und die Schlüssel ablegen (Strg+L)</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Local only: no endpoint is set</source>
        <translation>Nur lokal: kein Endpunkt gesetzt</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Offline: nothing can leave</source>
        <translation>Offline: nichts kann hinaus</translation>
    </message>
    <message>
        <source>Outbound log</source>
        <translation>Ausgangsprotokoll</translation>
    </message>
    <message>
        <source>Outlines from {endpoint}</source>
        <translation>Gliederungen von {endpoint}</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Bildschirme</translation>
    </message>
    <message>
        <source>Sent today: {bytes}</source>
        <translation>Heute gesendet: {bytes}</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>There is no vault: drafts are made locally and are gone when you close the window.</source>
        <translation>Es gibt keinen Tresor: Entwürfe entstehen lokal und sind weg, wenn Sie das Fenster schließen.</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>What goes on in the background</source>
        <translation>Was im Hintergrund geschieht</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>{screen} (Ctrl+{number})</source>
        <translation>{screen} (Strg+{number})</translation>
    </message>
</context>
<context>
    <name>WriteScreen</name>
    <message>
        <source>A draft is being written. Stop it first to open another.</source>
        <translation>Ein Entwurf wird geschrieben. Stoppen Sie ihn, um einen anderen zu öffnen.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Beginnt…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Gestoppt.</translation>
    </message>
    <message>
        <source>Stopped. What was written so far is kept.</source>
        <translation>Gestoppt. Was bisher geschrieben ist, bleibt.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Hält an…</translation>
    </message>
    <message>
        <source>The sketch is ready.</source>
        <translation>Die Gliederung ist fertig.</translation>
    </message>
    <message>
        <source>This did not work. Your instruction is kept; nothing was lost.</source>
        <translation>Das hat nicht geklappt. Ihre Anweisung bleibt; nichts ging verloren.</translation>
    </message>
    <message>
        <source>This draft was stopped before its end.</source>
        <translation>Dieser Entwurf wurde vor seinem Ende gestoppt.</translation>
    </message>
    <message>
        <source>Writing on makes a draft of its own; this one stays among your drafts.</source>
        <translation>Beim Weiterschreiben entsteht ein eigener Entwurf; dieser bleibt unter Ihren Entwürfen.</translation>
    </message>
    <message>
        <source>Written in {seconds} s, {speed} tokens a second. Edit it as you like.</source>
        <translation>In {seconds} s geschrieben, {speed} Token pro Sekunde. Bearbeiten Sie ihn, wie Sie mögen.</translation>
    </message>
</context>
<context>
    <name>_KeyFileField</name>
    <message>
        <source>&amp;Key file…</source>
        <translation>Schlüssel&amp;datei…</translation>
    </message>
    <message>
        <source>Choose the key file</source>
        <translation>Die Schlüsseldatei wählen</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Schlüsseldatei</translation>
    </message>
</context>
<context>
    <name>_NameField</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Replace one of that name</source>
        <translation>Eine gleichen Namens &amp;ersetzen</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>Name der Vorlage</translation>
    </message>
    <message>
        <source>Replace one of that name</source>
        <translation>Eine gleichen Namens ersetzen</translation>
    </message>
</context>
</TS>
