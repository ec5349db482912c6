<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>AlternativesPanel</name>
    <message>
        <source>Alternative {number}</source>
        <translation>Variante {number}</translation>
    </message>
    <message>
        <source>Alternatives of this paragraph</source>
        <translation>Variantes de ce paragraphe</translation>
    </message>
    <message>
        <source>Ask for alternatives</source>
        <translation>Demander des variantes</translation>
    </message>
    <message>
        <source>Put the cursor into a paragraph, or select words, and ask.</source>
        <translation>Placez le curseur dans un paragraphe, ou sélectionnez des mots, puis demandez.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop the alternatives</source>
        <translation>Arrêter les variantes</translation>
    </message>
    <message>
        <source>Take &amp;{number}</source>
        <translation>Prendre &amp;{number}</translation>
    </message>
    <message>
        <source>Take alternative {number}</source>
        <translation>Prendre la variante {number}</translation>
    </message>
    <message>
        <source>What became of the alternatives</source>
        <translation>Ce que sont devenues les variantes</translation>
    </message>
</context>
<context>
    <name>Amounts</name>
    <message>
        <source>At the limit: {limit}</source>
        <translation>À la limite : {limit}</translation>
    </message>
    <message>
        <source>Near the limit: {limit}</source>
        <translation>Près de la limite : {limit}</translation>
    </message>
    <message>
        <source>about {sent} + {received}</source>
        <translation>environ {sent} + {received}</translation>
    </message>
    <message>
        <source>about {tokens} tokens</source>
        <translation>environ {tokens} jetons</translation>
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
        <translation>{tokens} jetons</translation>
    </message>
    <message>
        <source>{tokens}, {cost}</source>
        <translation>{tokens}, {cost}</translation>
    </message>
    <message>
        <source>{used} of {most} used this month</source>
        <translation>{used} sur {most} utilisés ce mois</translation>
    </message>
    <message>
        <source>{used} of {most} used today</source>
        <translation>{used} sur {most} utilisés aujourd&apos;hui</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Something went wrong inside CoGenesis ({place}). What you typed is still here.</source>
        <translation>Un problème est survenu dans CoGenesis ({place}). Ce que vous avez tapé est toujours là.</translation>
    </message>
</context>
<context>
    <name>ApprovalDialog</name>
    <message>
        <source>&amp;Send this</source>
        <translation>&amp;Envoyer ceci</translation>
    </message>
    <message>
        <source>As you said, the cloud may read {words}.</source>
        <translation>Comme vous l&apos;avez permis, le cloud peut lire {words}.</translation>
    </message>
    <message>
        <source>Exact bytes</source>
        <translation>Octets exacts</translation>
    </message>
    <message>
        <source>Held back from your instruction</source>
        <translation>Retenu de votre consigne</translation>
    </message>
    <message>
        <source>Held back from your instruction:</source>
        <translation>Retenu de votre consigne :</translation>
    </message>
    <message>
        <source>Held back from your instruction; what stands for it is marked above:</source>
        <translation>Retenu de votre consigne ; ce qui le remplace est marqué ci-dessus :</translation>
    </message>
    <message>
        <source>May this leave?</source>
        <translation>Ceci peut-il partir ?</translation>
    </message>
    <message>
        <source>Nothing else leaves. The log keeps them exactly as shown.</source>
        <translation>Rien d&apos;autre ne part. Le journal les garde exactement comme ici.</translation>
    </message>
    <message>
        <source>Nothing had to be held back from your instruction.</source>
        <translation>Rien n&apos;a dû être retenu de votre consigne.</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>Arrê&amp;ter</translation>
    </message>
    <message>
        <source>These bytes go to {url}</source>
        <translation>Ces octets vont à {url}</translation>
    </message>
    <message>
        <source>Write &amp;locally</source>
        <translation>Écrire &amp;localement</translation>
    </message>
</context>
<context>
    <name>BackupsPanel</name>
    <message>
        <source>&amp;Back up</source>
        <translation>&amp;Sauvegarder</translation>
    </message>
    <message>
        <source>&amp;Back up now…</source>
        <translation>&amp;Sauvegarder maintenant…</translation>
    </message>
    <message>
        <source>&amp;Passphrase of the backup</source>
        <translation>&amp;Phrase secrète de la sauvegarde</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Restaurer</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>&amp;Restaurer une sauvegarde…</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Commencer</translation>
    </message>
    <message>
        <source>&amp;Stop making copies</source>
        <translation>&amp;Ne plus faire de copies</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>Backups made from this vault</source>
        <translation>Sauvegardes de ce coffre</translation>
    </message>
    <message>
        <source>Choose a &amp;folder…</source>
        <translation>Choisir un &amp;dossier…</translation>
    </message>
    <message>
        <source>Choose a passphrase for the copies. It is not stored: keep it, for without it they cannot be read.</source>
        <translation>Choisissez une phrase secrète pour les copies. Elle n&apos;est pas enregistrée : gardez-la, sans elle on ne peut pas les lire.</translation>
    </message>
    <message>
        <source>Choose a passphrase for this backup. Without it nobody can read the backup.</source>
        <translation>Choisissez une phrase secrète pour cette sauvegarde. Sans elle, personne ne peut la lire.</translation>
    </message>
    <message>
        <source>Choose the backup</source>
        <translation>Choisir la sauvegarde</translation>
    </message>
    <message>
        <source>Copies are made from now on, while the vault is open.</source>
        <translation>Des copies sont faites désormais, tant que le coffre est ouvert.</translation>
    </message>
    <message>
        <source>Copies by themselves</source>
        <translation>Copies automatiques</translation>
    </message>
    <message>
        <source>Every {days} days into {folder}; the latest {keep} are kept.</source>
        <translation>Tous les {days} jours dans {folder} ; les {keep} dernières sont gardées.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Go back to a backup</source>
        <translation>Revenir à une sauvegarde</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Faite</translation>
    </message>
    <message>
        <source>No more copies are made; those there are stay.</source>
        <translation>Plus aucune copie n&apos;est faite ; celles qui existent restent.</translation>
    </message>
    <message>
        <source>Off. Choose a folder, best on another disk, and a passphrase; copies are made while the vault is open.</source>
        <translation>Désactivé. Choisissez un dossier, de préférence sur un autre disque, et une phrase secrète ; les copies sont faites pendant que le coffre est ouvert.</translation>
    </message>
    <message>
        <source>One encrypted file under a passphrase of its own, read back before it counts. It can be restored on any computer with that passphrase alone.</source>
        <translation>Un fichier chiffré sous sa propre phrase secrète, relu avant de compter. Il peut être restauré sur tout ordinateur avec cette seule phrase.</translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation>Phrase secrète de la sauvegarde</translation>
    </message>
    <message>
        <source>Restore {name}</source>
        <translation>Restaurer {name}</translation>
    </message>
    <message>
        <source>Scheduled copies</source>
        <translation>Copies planifiées</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>The backup of {when} is in place.</source>
        <translation>La sauvegarde du {when} est en place.</translation>
    </message>
    <message>
        <source>The backup takes the place of the vault, which is moved aside whole. Afterwards the passphrase of the backup opens it.</source>
        <translation>La sauvegarde prend la place du coffre, qui est mis de côté en entier. Ensuite, c&apos;est la phrase secrète de la sauvegarde qui l&apos;ouvre.</translation>
    </message>
    <message>
        <source>The backup {name} is made, and was read back.</source>
        <translation>La sauvegarde {name} est faite et a été relue.</translation>
    </message>
    <message>
        <source>The vault as it is now is not overwritten: it is moved aside, and you are told where it is.</source>
        <translation>Le coffre actuel n&apos;est pas écrasé : il est mis de côté, et l&apos;on vous dit où.</translation>
    </message>
    <message>
        <source>The vault from before is in {folder}.</source>
        <translation>Le coffre d&apos;avant est dans {folder}.</translation>
    </message>
    <message>
        <source>Where the backup goes: on another disk, if you can</source>
        <translation>Où va la sauvegarde : sur un autre disque, si possible</translation>
    </message>
    <message>
        <source>Where the copies go: on another disk, if you can</source>
        <translation>Où vont les copies : sur un autre disque, si possible</translation>
    </message>
    <message>
        <source>not there now</source>
        <translation>absent pour l&apos;instant</translation>
    </message>
</context>
<context>
    <name>ChangesBar</name>
    <message numerus="yes">
        <source>%n change(s) to look at</source>
        <translation>
            <numerusform>%n changement à voir</numerusform>
            <numerusform>%n changements à voir</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>Tout accepter</translation>
    </message>
    <message>
        <source>Accept this change</source>
        <translation>Accepter ce changement</translation>
    </message>
    <message>
        <source>Alt+A: the change at the cursor, or the next one</source>
        <translation>Alt+A : le changement au curseur, ou le suivant</translation>
    </message>
    <message>
        <source>Alt+R: the change at the cursor, or the next one</source>
        <translation>Alt+R : le changement au curseur, ou le suivant</translation>
    </message>
    <message>
        <source>Changes that wait</source>
        <translation>Changements en attente</translation>
    </message>
    <message>
        <source>Ctrl+Alt+A</source>
        <translation>Ctrl+Alt+A</translation>
    </message>
    <message>
        <source>Ctrl+Alt+R</source>
        <translation>Ctrl+Alt+R</translation>
    </message>
    <message>
        <source>F8; Shift+F8 goes back</source>
        <translation>F8 ; Maj+F8 revient en arrière</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Changement suivant</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>Reject all</source>
        <translation>Tout refuser</translation>
    </message>
    <message>
        <source>Reject this change</source>
        <translation>Refuser ce changement</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Genre</translation>
    </message>
    <message>
        <source>&amp;Tone</source>
        <translation>&amp;Ton</translation>
    </message>
    <message>
        <source>All on this computer</source>
        <translation>Tout sur cet ordinateur</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Automatic: that of the message you answer, else that of your instruction.</source>
        <translation>Automatique : celle du message auquel vous répondez, sinon celle de votre consigne.</translation>
    </message>
    <message>
        <source>B&amp;rief</source>
        <translation>Dossie&amp;r</translation>
    </message>
    <message>
        <source>Balanced: values and a gist</source>
        <translation>Équilibré : des valeurs et une idée</translation>
    </message>
    <message>
        <source>Cloud outline, written here</source>
        <translation>Plan du cloud, rédigé ici</translation>
    </message>
    <message>
        <source>How it is made</source>
        <translation>Comment il est fait</translation>
    </message>
    <message>
        <source>How much the brief says</source>
        <translation>Ce que dit le dossier</translation>
    </message>
    <message>
        <source>Kind of text</source>
        <translation>Genre de texte</translation>
    </message>
    <message>
        <source>Lang&amp;uage</source>
        <translation>Lang&amp;ue</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Len&amp;gth</source>
        <translation>Lon&amp;gueur</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longueur</translation>
    </message>
    <message>
        <source>M&amp;ade by</source>
        <translation>F&amp;ait par</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinataire</translation>
    </message>
    <message>
        <source>Strict: values only</source>
        <translation>Strict : valeurs seules</translation>
    </message>
    <message>
        <source>T&amp;o</source>
        <translation>&amp;À</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>un nom</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Compare with the cloud…</source>
        <translation>Comparer avec le cloud…</translation>
    </message>
    <message>
        <source>The same draft from the local outline and from the cloud&apos;s, side by side</source>
        <translation>Le même brouillon d&apos;après le plan local et celui du cloud, côte à côte</translation>
    </message>
</context>
<context>
    <name>ComposeScreen</name>
    <message>
        <source>&amp;Draft</source>
        <translation>&amp;Rédiger</translation>
    </message>
    <message>
        <source>&amp;Pause at the sketch</source>
        <translation>&amp;Pause au plan</translation>
    </message>
    <message>
        <source>Answer a &amp;message</source>
        <translation>Répondre à un &amp;message</translation>
    </message>
    <message>
        <source>Answer a message</source>
        <translation>Répondre à un message</translation>
    </message>
    <message>
        <source>As you type, you see here what the cloud would be told.</source>
        <translation>Pendant que vous tapez, vous voyez ici ce que le cloud apprendrait.</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Entrée</translation>
    </message>
    <message>
        <source>For example: Tell Dr. Patel I have to move Tuesday&apos;s appointment, and ask for a day next week.</source>
        <translation>Par exemple : Dis au Dr Patel que je dois déplacer le rendez-vous de mardi, et demande un jour la semaine prochaine.</translation>
    </message>
    <message>
        <source>Nothing. This draft is made on this computer alone.</source>
        <translation>Rien. Ce brouillon est fait sur cet ordinateur seul.</translation>
    </message>
    <message>
        <source>Paste the message here. It never leaves this computer.</source>
        <translation>Collez le message ici. Il ne quitte jamais cet ordinateur.</translation>
    </message>
    <message>
        <source>Pause at the sketch</source>
        <translation>Pause au plan</translation>
    </message>
    <message>
        <source>Shows the outline for editing before the draft is written</source>
        <translation>Montre le plan à modifier avant la rédaction</translation>
    </message>
    <message>
        <source>The message you answer</source>
        <translation>Le message auquel vous répondez</translation>
    </message>
    <message>
        <source>What do you want to write?</source>
        <translation>Que voulez-vous écrire ?</translation>
    </message>
    <message>
        <source>What to write</source>
        <translation>Ce qu&apos;il faut écrire</translation>
    </message>
</context>
<context>
    <name>ContextPanel</name>
    <message>
        <source>A text of yours of the same kind</source>
        <translation>Un texte de vous du même genre</translation>
    </message>
    <message>
        <source>Always used</source>
        <translation>Toujours utilisé</translation>
    </message>
    <message>
        <source>Do not pin for all drafts</source>
        <translation>Ne pas épingler pour tous les brouillons</translation>
    </message>
    <message>
        <source>Do not pin for this draft</source>
        <translation>Ne pas épingler pour ce brouillon</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>From or to the recipient</source>
        <translation>Du destinataire ou à lui</translation>
    </message>
    <message>
        <source>From or to the recipient; shares: {words}</source>
        <translation>Du destinataire ou à lui ; en commun : {words}</translation>
    </message>
    <message>
        <source>How much is used</source>
        <translation>Combien est utilisé</translation>
    </message>
    <message>
        <source>How you write</source>
        <translation>Votre façon d&apos;écrire</translation>
    </message>
    <message>
        <source>Kept out, as never written: {names}. Ask for one in your instruction to use it.</source>
        <translation>Écarté, car à ne jamais écrire : {names}. Demandez-le dans votre consigne pour l&apos;utiliser.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Never leaves this computer. About {tokens} tokens.</source>
        <translation>Ne quitte jamais cet ordinateur. Environ {tokens} jetons.</translation>
    </message>
    <message>
        <source>Never leaves this computer. It takes about a quarter of the room there is.</source>
        <translation>Ne quitte jamais cet ordinateur. Prend environ un quart de la place.</translation>
    </message>
    <message>
        <source>Never leaves this computer. It takes about half of the room there is.</source>
        <translation>Ne quitte jamais cet ordinateur. Prend environ la moitié de la place.</translation>
    </message>
    <message>
        <source>Never leaves this computer. It takes little of the room there is.</source>
        <translation>Ne quitte jamais cet ordinateur. Prend peu de place.</translation>
    </message>
    <message>
        <source>Never leaves this computer. It takes most of the room there is.</source>
        <translation>Ne quitte jamais cet ordinateur. Prend presque toute la place.</translation>
    </message>
    <message>
        <source>Never leaves this computer. The room there is, is full.</source>
        <translation>Ne quitte jamais cet ordinateur. La place est pleine.</translation>
    </message>
    <message>
        <source>Nothing yet. Facts from Profile and texts from Library make drafts sound like you.</source>
        <translation>Rien encore. Les faits du profil et les textes de la bibliothèque font que les brouillons vous ressemblent.</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Passage</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Épingler</translation>
    </message>
    <message>
        <source>Pin for all</source>
        <translation>Épingler pour tous</translation>
    </message>
    <message>
        <source>Pin for all drafts</source>
        <translation>Épingler pour tous les brouillons</translation>
    </message>
    <message>
        <source>Pin for this draft</source>
        <translation>Épingler pour ce brouillon</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Épinglé</translation>
    </message>
    <message>
        <source>Pinned for all drafts</source>
        <translation>Épinglé pour tous les brouillons</translation>
    </message>
    <message>
        <source>Pinned for this draft</source>
        <translation>Épinglé pour ce brouillon</translation>
    </message>
    <message>
        <source>Shares with your instruction: {words}</source>
        <translation>En commun avec votre consigne : {words}</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Montrer</translation>
    </message>
    <message>
        <source>Show where it stands</source>
        <translation>Montrer où cela se trouve</translation>
    </message>
    <message>
        <source>The message you answer</source>
        <translation>Le message auquel vous répondez</translation>
    </message>
    <message>
        <source>There was room for it</source>
        <translation>Il y avait de la place</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Détacher</translation>
    </message>
    <message>
        <source>Unpin for all</source>
        <translation>Détacher pour tous</translation>
    </message>
    <message>
        <source>Use it in every draft from now on</source>
        <translation>L&apos;utiliser dans chaque brouillon désormais</translation>
    </message>
    <message>
        <source>Use it in this draft, whatever else there is (Ctrl+D in the list)</source>
        <translation>L&apos;utiliser dans ce brouillon, quoi qu&apos;il y ait d&apos;autre (Ctrl+D dans la liste)</translation>
    </message>
    <message>
        <source>What is never written and was kept out</source>
        <translation>Ce qui n&apos;est jamais écrit et a été écarté</translation>
    </message>
    <message>
        <source>What stays here and is used</source>
        <translation>Ce qui reste ici et sert</translation>
    </message>
    <message>
        <source>What the local model is told; Space switches an item off or on, Return shows it</source>
        <translation>Ce que le modèle local apprend ; Espace l&apos;active ou le retire, Entrée le montre</translation>
    </message>
    <message>
        <source>Your style</source>
        <translation>Votre style</translation>
    </message>
</context>
<context>
    <name>CounterfactualView</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n requête</numerusform>
            <numerusform>%n requêtes</numerusform>
        </translation>
    </message>
    <message>
        <source>All on this computer</source>
        <translation>Tout sur cet ordinateur</translation>
    </message>
    <message>
        <source>Back to the draft</source>
        <translation>Revenir au brouillon</translation>
    </message>
    <message>
        <source>Both are the same, word for word.</source>
        <translation>Les deux sont identiques, mot pour mot.</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Keep the &amp;cloud one</source>
        <translation>Garder celui du &amp;cloud</translation>
    </message>
    <message>
        <source>Keep the &amp;local one</source>
        <translation>Garder le &amp;local</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>Nothing is on record as sent for this draft.</source>
        <translation>Rien n&apos;est consigné comme envoyé pour ce brouillon.</translation>
    </message>
    <message>
        <source>Only this one has these words</source>
        <translation>Seul celui-ci a ces mots</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>Arrê&amp;ter</translation>
    </message>
    <message>
        <source>Sent for this draft: {requests}, {size}, {tokens} tokens, {cost}.</source>
        <translation>Envoyé pour ce brouillon : {requests}, {size}, {tokens} jetons, {cost}.</translation>
    </message>
    <message>
        <source>Sent for this draft: {requests}, {size}, {tokens} tokens. No price is set for the endpoint.</source>
        <translation>Envoyé pour ce brouillon : {requests}, {size}, {tokens} jetons. Aucun prix n&apos;est fixé pour le point d&apos;accès.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>Stopped. Your draft is as it was.</source>
        <translation>Arrêté. Votre brouillon est comme avant.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>The same draft twice, written here with the same seed and the same context. Only the outline differs. Underlined words stand in one of the two alone. Your draft stays as it is.</source>
        <translation>Le même brouillon deux fois, écrit ici avec la même graine et le même contexte. Seul le plan diffère. Les mots soulignés ne sont que dans l&apos;un des deux. Votre brouillon reste tel quel.</translation>
    </message>
    <message>
        <source>The text from the cloud&apos;s outline</source>
        <translation>Le texte d&apos;après le plan du cloud</translation>
    </message>
    <message>
        <source>The text from the local outline</source>
        <translation>Le texte d&apos;après le plan local</translation>
    </message>
    <message>
        <source>This did not work. Your draft is as it was.</source>
        <translation>Cela n&apos;a pas marché. Votre brouillon est comme avant.</translation>
    </message>
    <message>
        <source>What the cloud changes</source>
        <translation>Ce que le cloud change</translation>
    </message>
    <message>
        <source>What was sent for it, and what it cost</source>
        <translation>Ce qui fut envoyé pour cela, et son coût</translation>
    </message>
    <message>
        <source>With the cloud&apos;s outline</source>
        <translation>Avec le plan du cloud</translation>
    </message>
    <message>
        <source>{percent} % of the words of the one with the cloud stand in the local one too.</source>
        <translation>{percent} % des mots de celui avec le cloud sont aussi dans le local.</translation>
    </message>
    <message>
        <source>← Back to the &amp;draft</source>
        <translation>← Revenir au &amp;brouillon</translation>
    </message>
</context>
<context>
    <name>DiffView</name>
    <message numerus="yes">
        <source>%n place(s) differ</source>
        <translation>
            <numerusform>%n endroit diffère</numerusform>
            <numerusform>%n endroits diffèrent</numerusform>
        </translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>Ajouté</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Retiré</translation>
    </message>
</context>
<context>
    <name>DocumentDetails</name>
    <message>
        <source>&amp;Forget…</source>
        <translation>&amp;Oublier…</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Genre</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>About this text</source>
        <translation>Sur ce texte</translation>
    </message>
    <message>
        <source>Added: {who}</source>
        <translation>Ajouté : {who}</translation>
    </message>
    <message>
        <source>File: {who}</source>
        <translation>Fichier : {who}</translation>
    </message>
    <message>
        <source>Forget the text</source>
        <translation>Oublier le texte</translation>
    </message>
    <message>
        <source>From: {who}</source>
        <translation>De : {who}</translation>
    </message>
    <message>
        <source>I &amp;wrote this</source>
        <translation>J&apos;ai é&amp;crit ceci</translation>
    </message>
    <message>
        <source>I wrote this</source>
        <translation>J&apos;ai écrit ceci</translation>
    </message>
    <message>
        <source>Kind of this text</source>
        <translation>Genre de ce texte</translation>
    </message>
    <message>
        <source>Language of this text</source>
        <translation>Langue de ce texte</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>Le texte</translation>
    </message>
    <message>
        <source>To: {who}</source>
        <translation>À : {who}</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>What you set here is set for all of them.</source>
        <translation>Ce que vous réglez ici vaut pour tous.</translation>
    </message>
    <message>
        <source>Written: {who}</source>
        <translation>Écrit : {who}</translation>
    </message>
    <message>
        <source>Your own texts teach the local model how you write</source>
        <translation>Vos propres textes apprennent au modèle local comment vous écrivez</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>et {count} de plus</translation>
    </message>
    <message>
        <source>{count} texts</source>
        <translation>{count} textes</translation>
    </message>
</context>
<context>
    <name>DocumentsModel</name>
    <message>
        <source>By you</source>
        <translation>De vous</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Écrit</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
</context>
<context>
    <name>DocumentsPanel</name>
    <message>
        <source>Address cards</source>
        <translation>Cartes d&apos;adresse</translation>
    </message>
    <message>
        <source>Any file</source>
        <translation>Tout fichier</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>Tout genre</translation>
    </message>
    <message>
        <source>Every language</source>
        <translation>Toute langue</translation>
    </message>
    <message>
        <source>Everybody&apos;s</source>
        <translation>De tous</translation>
    </message>
    <message>
        <source>Find in title, file or author</source>
        <translation>Chercher dans titre, fichier ou auteur</translation>
    </message>
    <message>
        <source>How many texts</source>
        <translation>Combien de textes</translation>
    </message>
    <message>
        <source>Imported texts</source>
        <translation>Textes importés</translation>
    </message>
    <message>
        <source>Mailboxes</source>
        <translation>Boîtes aux lettres</translation>
    </message>
    <message>
        <source>Mails</source>
        <translation>Mails</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Les miens</translation>
    </message>
    <message>
        <source>No text like this</source>
        <translation>Aucun texte de ce genre</translation>
    </message>
    <message>
        <source>Only from such files</source>
        <translation>Seulement de tels fichiers</translation>
    </message>
    <message>
        <source>Only in this language</source>
        <translation>Seulement dans cette langue</translation>
    </message>
    <message>
        <source>Only this kind</source>
        <translation>Seulement ce genre</translation>
    </message>
    <message>
        <source>Other words, or another kind, may find it.</source>
        <translation>D&apos;autres mots, ou un autre genre, le trouveront peut-être.</translation>
    </message>
    <message>
        <source>Others&apos;</source>
        <translation>Des autres</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Texte simple</translation>
    </message>
    <message>
        <source>Title, file or author</source>
        <translation>Titre, fichier ou auteur</translation>
    </message>
    <message>
        <source>Whose texts</source>
        <translation>Textes de qui</translation>
    </message>
    <message>
        <source>{all} texts</source>
        <translation>{all} textes</translation>
    </message>
    <message>
        <source>{count} of {all} texts</source>
        <translation>{count} sur {all} textes</translation>
    </message>
</context>
<context>
    <name>Downloads</name>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>Attend son tour</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
    <message>
        <source>{model} is downloaded.</source>
        <translation>{model} est téléchargé.</translation>
    </message>
    <message>
        <source>{model} is downloaded; it is tried out…</source>
        <translation>{model} est téléchargé ; essai en cours…</translation>
    </message>
    <message>
        <source>{model} writes from now on.</source>
        <translation>{model} écrit désormais.</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>{rate} a second</source>
        <translation>{rate} par seconde</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>encore {time}</translation>
    </message>
</context>
<context>
    <name>DraftEditor</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>&amp;Versions</source>
        <translation>&amp;Versions</translation>
    </message>
    <message>
        <source>Alternatives</source>
        <translation>Variantes</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Copier le texte</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Keep this version</source>
        <translation>Garder cette version</translation>
    </message>
    <message>
        <source>Kept as a version.</source>
        <translation>Gardé comme version.</translation>
    </message>
    <message>
        <source>Length and saving</source>
        <translation>Longueur et enregistrement</translation>
    </message>
    <message>
        <source>Sub&amp;ject</source>
        <translation>Ob&amp;jet</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>The text is on the clipboard.</source>
        <translation>Le texte est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>not kept: no vault</source>
        <translation>non gardé : pas de coffre</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>enregistré</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>enregistrement…</translation>
    </message>
</context>
<context>
    <name>DraftHead</name>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Réessayer</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Back to the instruction</source>
        <translation>Revenir à la consigne</translation>
    </message>
    <message>
        <source>Draft &amp;again</source>
        <translation>Rédiger &amp;encore</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>Arrê&amp;ter</translation>
    </message>
    <message>
        <source>Write it &amp;locally</source>
        <translation>Écrire &amp;localement</translation>
    </message>
    <message>
        <source>← &amp;Instruction</source>
        <translation>← &amp;Consigne</translation>
    </message>
</context>
<context>
    <name>Drafts</name>
    <message>
        <source>Being written</source>
        <translation>En rédaction</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Made on {created}: {mode}</source>
        <translation>Fait le {created} : {mode}</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
</context>
<context>
    <name>DraftsModel</name>
    <message>
        <source>About</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
</context>
<context>
    <name>DraftsScreen</name>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n brouillon</numerusform>
            <numerusform>%n brouillons</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Supprimer…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Tout état</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Par genre</translation>
    </message>
    <message>
        <source>By recipient</source>
        <translation>Par destinataire</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Par titre</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n draft(s) with all versions? This cannot be undone.</source>
        <translation>
            <numerusform>Supprimer %n brouillon avec toutes ses versions ? C&apos;est sans retour.</numerusform>
            <numerusform>Supprimer %n brouillons avec toutes leurs versions ? C&apos;est sans retour.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the draft</source>
        <translation>Supprimer le brouillon</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Brouillons</translation>
    </message>
    <message>
        <source>Every draft is kept here, with its versions, encrypted.</source>
        <translation>Chaque brouillon est gardé ici, avec ses versions, chiffré.</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>Tout genre</translation>
    </message>
    <message>
        <source>How many drafts</source>
        <translation>Combien de brouillons</translation>
    </message>
    <message>
        <source>Last changed first</source>
        <translation>Derniers modifiés d&apos;abord</translation>
    </message>
    <message>
        <source>Last made first</source>
        <translation>Derniers faits d&apos;abord</translation>
    </message>
    <message>
        <source>Made any way</source>
        <translation>Faits de toute façon</translation>
    </message>
    <message>
        <source>No drafts yet</source>
        <translation>Pas encore de brouillons</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>Only changed since</source>
        <translation>Seulement modifiés depuis</translation>
    </message>
    <message>
        <source>Only in this state</source>
        <translation>Seulement dans cet état</translation>
    </message>
    <message>
        <source>Only made this way</source>
        <translation>Seulement faits ainsi</translation>
    </message>
    <message>
        <source>Only this kind</source>
        <translation>Seulement ce genre</translation>
    </message>
    <message>
        <source>Only to this recipient</source>
        <translation>Seulement à ce destinataire</translation>
    </message>
    <message>
        <source>Other words, or less of a filter, may find the draft.</source>
        <translation>D&apos;autres mots, ou moins de filtres, le trouveront peut-être.</translation>
    </message>
    <message>
        <source>Search drafts</source>
        <translation>Chercher dans les brouillons</translation>
    </message>
    <message>
        <source>Search in instructions, subjects and texts</source>
        <translation>Chercher dans consignes, objets et textes</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>Trié par</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>{count} of {all} drafts</source>
        <translation>{count} sur {all} brouillons</translation>
    </message>
</context>
<context>
    <name>EndpointForm</name>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modèle</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>A&amp;dresse</translation>
    </message>
    <message>
        <source>Address of the endpoint</source>
        <translation>Adresse du point d&apos;accès</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancel the test</source>
        <translation>Annuler le test</translation>
    </message>
    <message>
        <source>Certificate &amp;file</source>
        <translation>&amp;Fichier de certificat</translation>
    </message>
    <message>
        <source>Ke&amp;y</source>
        <translation>Cl&amp;é</translation>
    </message>
    <message>
        <source>Key of the endpoint</source>
        <translation>Clé du point d&apos;accès</translation>
    </message>
    <message>
        <source>Known endpoints</source>
        <translation>Points d&apos;accès connus</translation>
    </message>
    <message>
        <source>Known endpoints…</source>
        <translation>Points d&apos;accès connus…</translation>
    </message>
    <message>
        <source>Model of the endpoint</source>
        <translation>Modèle du point d&apos;accès</translation>
    </message>
    <message>
        <source>Own certificate file</source>
        <translation>Fichier de certificat propre</translation>
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
        <translation>Retirer le point d&apos;accès</translation>
    </message>
    <message>
        <source>Removed. Drafts are made locally now.</source>
        <translation>Retiré. Les brouillons sont faits localement.</translation>
    </message>
    <message>
        <source>Result of the test</source>
        <translation>Résultat du test</translation>
    </message>
    <message>
        <source>Save and &amp;test</source>
        <translation>Enregistrer et &amp;tester</translation>
    </message>
    <message>
        <source>Save the endpoint</source>
        <translation>Enregistrer le point d&apos;accès</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>Sending one small request; it says nothing about you, and is on the log…</source>
        <translation>Envoi d&apos;une petite requête ; elle ne dit rien de vous et figure au journal…</translation>
    </message>
    <message>
        <source>Test cancelled; the endpoint stays saved.</source>
        <translation>Test annulé ; le point d&apos;accès reste enregistré.</translation>
    </message>
    <message>
        <source>empty: keep the stored key</source>
        <translation>vide : garder la clé enregistrée</translation>
    </message>
    <message>
        <source>for example gpt-4o-mini</source>
        <translation>par exemple gpt-4o-mini</translation>
    </message>
    <message>
        <source>only if it needs its own certificate</source>
        <translation>seulement s&apos;il faut un certificat propre</translation>
    </message>
    <message>
        <source>only if your network needs one</source>
        <translation>seulement si votre réseau en demande un</translation>
    </message>
</context>
<context>
    <name>EngineSettings</name>
    <message>
        <source>&amp;Choose another model…</source>
        <translation>&amp;Choisir un autre modèle…</translation>
    </message>
    <message>
        <source>&amp;Measure threads now</source>
        <translation>&amp;Mesurer les fils maintenant</translation>
    </message>
    <message>
        <source>How it is run</source>
        <translation>Comment il tourne</translation>
    </message>
    <message>
        <source>Measured, and remembered for this model.</source>
        <translation>Mesuré, et retenu pour ce modèle.</translation>
    </message>
    <message>
        <source>Measuring; this takes some seconds…</source>
        <translation>Mesure en cours, quelques secondes…</translation>
    </message>
    <message>
        <source>Stop &amp;measuring</source>
        <translation>Arrêter la &amp;mesure</translation>
    </message>
    <message>
        <source>Stopped; what was known before stays.</source>
        <translation>Arrêté ; ce que l&apos;on savait reste.</translation>
    </message>
    <message>
        <source>Takes some seconds; otherwise it is done once while the model is idle</source>
        <translation>Prend quelques secondes ; sinon c&apos;est fait une fois quand le modèle est au repos</translation>
    </message>
    <message>
        <source>What is left as it comes is chosen for this machine: by a short measurement, and by the memory that is free. Changes take effect with the next draft.</source>
        <translation>Ce qui reste tel quel est choisi pour cette machine : par une courte mesure et selon la mémoire libre. Les changements valent dès le prochain brouillon.</translation>
    </message>
</context>
<context>
    <name>ExportTools</name>
    <message>
        <source>&amp;Mail draft (.eml)…</source>
        <translation>Brouillon de &amp;mail (.eml)…</translation>
    </message>
    <message>
        <source>&amp;Open the saved file</source>
        <translation>&amp;Ouvrir le fichier enregistré</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimer…</translation>
    </message>
    <message>
        <source>&amp;Save as a file…</source>
        <translation>&amp;Enregistrer dans un fichier…</translation>
    </message>
    <message>
        <source>&amp;Word document (.docx)…</source>
        <translation>Document &amp;Word (.docx)…</translation>
    </message>
    <message>
        <source>Copy and open an &amp;empty mail window</source>
        <translation>Copier et ouvrir une fenêtre de mail &amp;vide</translation>
    </message>
    <message>
        <source>Copy the &amp;text</source>
        <translation>Copier le &amp;texte</translation>
    </message>
    <message>
        <source>Copy with &amp;formatting</source>
        <translation>Copier avec la mise en &amp;forme</translation>
    </message>
    <message>
        <source>Copy, export or print</source>
        <translation>Copier, exporter ou imprimer</translation>
    </message>
    <message>
        <source>Copy, save as a file, print, or open a mail window</source>
        <translation>Copier, enregistrer, imprimer, ou ouvrir une fenêtre de mail</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xporter</translation>
    </message>
    <message>
        <source>Mail draft (*.eml)</source>
        <translation>Brouillon de mail (*.eml)</translation>
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
        <translation>L&apos;&amp;ouvrir</translation>
    </message>
    <message>
        <source>Open the saved file</source>
        <translation>Ouvrir le fichier enregistré</translation>
    </message>
    <message>
        <source>P&amp;DF (.pdf)…</source>
        <translation>P&amp;DF (.pdf)…</translation>
    </message>
    <message>
        <source>P&amp;lain text (.txt)…</source>
        <translation>Texte &amp;simple (.txt)…</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Plain text (*.txt)</source>
        <translation>Texte simple (*.txt)</translation>
    </message>
    <message>
        <source>Print pre&amp;view…</source>
        <translation>Aperçu a&amp;vant impression…</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Enregistré sous {path}.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop writing the file</source>
        <translation>Arrêter l&apos;écriture du fichier</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Arrêté. Aucun fichier n&apos;a été écrit.</translation>
    </message>
    <message>
        <source>The draft is still being written. Wait for its end, or stop it.</source>
        <translation>Le brouillon est encore en rédaction. Attendez la fin, ou arrêtez-le.</translation>
    </message>
    <message>
        <source>The text is on the clipboard, with its paragraphs and lists.</source>
        <translation>Le texte est dans le presse-papiers, avec ses paragraphes et ses listes.</translation>
    </message>
    <message>
        <source>The text is on the clipboard.</source>
        <translation>Le texte est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>The text is on the clipboard. Paste it into the mail window.</source>
        <translation>Le texte est dans le presse-papiers. Collez-le dans la fenêtre de mail.</translation>
    </message>
    <message>
        <source>The text is on the clipboard. {problem}</source>
        <translation>Le texte est dans le presse-papiers. {problem}</translation>
    </message>
    <message>
        <source>There is no text yet to copy, save or print.</source>
        <translation>Il n&apos;y a pas encore de texte à copier, enregistrer ou imprimer.</translation>
    </message>
    <message>
        <source>What became of the file</source>
        <translation>Ce qu&apos;est devenu le fichier</translation>
    </message>
    <message>
        <source>Where should the file go?</source>
        <translation>Où mettre le fichier ?</translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Document Word (*.docx)</translation>
    </message>
    <message>
        <source>Writing {file}…</source>
        <translation>Écriture de {file}…</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n trouvé</numerusform>
            <numerusform>%n trouvés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n remplacé</numerusform>
            <numerusform>%n remplacés</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close find and replace</source>
        <translation>Fermer la recherche et le remplacement</translation>
    </message>
    <message>
        <source>F3</source>
        <translation>F3</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Chercher le suivant</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Chercher le précédent</translation>
    </message>
    <message>
        <source>Found by the search</source>
        <translation>Trouvé par la recherche</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Respecter la casse</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Tout remplacer</translation>
    </message>
    <message>
        <source>Replace this one</source>
        <translation>Remplacer celui-ci</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Remplacer par</translation>
    </message>
    <message>
        <source>Shift+F3</source>
        <translation>Maj+F3</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Mots entiers</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} sur {count}</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>in your vault</source>
        <translation>dans votre coffre</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>omis</translation>
    </message>
    <message>
        <source>looks like private data</source>
        <translation>ressemble à une donnée privée</translation>
    </message>
    <message>
        <source>not an everyday word</source>
        <translation>pas un mot courant</translation>
    </message>
    <message>
        <source>recognised as a name</source>
        <translation>reconnu comme nom</translation>
    </message>
    <message>
        <source>sensitive topic</source>
        <translation>sujet délicat</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Continuer</translation>
    </message>
    <message>
        <source>&amp;Set up</source>
        <translation>&amp;Configurer</translation>
    </message>
    <message>
        <source>&amp;Try it without setting up</source>
        <translation>&amp;Essayer sans configurer</translation>
    </message>
    <message>
        <source>A cloud model knows better how a good text is built. It is asked for an outline only, from a brief that is checked before it leaves. Any endpoint that speaks the OpenAI protocol will do, also one on your own network. This is optional.</source>
        <translation>Un modèle du cloud sait mieux comment bâtir un bon texte. On ne lui demande qu&apos;un plan, à partir d&apos;un dossier vérifié avant de partir. Tout point d&apos;accès qui parle le protocole OpenAI convient, même sur votre réseau. C&apos;est facultatif.</translation>
    </message>
    <message>
        <source>A short brief that says what kind of text is wanted, never about whom. You see it while you type, byte for byte, and everything that leaves is on record. With no endpoint set, nothing leaves.</source>
        <translation>Un court dossier qui dit quel genre de texte on veut, jamais sur qui. Vous le voyez en tapant, octet par octet, et tout ce qui part est consigné. Sans point d&apos;accès, rien ne part.</translation>
    </message>
    <message>
        <source>CoGenesis drafts emails, letters and posts the way you write them. A small model on this computer does the writing.</source>
        <translation>CoGenesis rédige mails, lettres et billets comme vous les écrivez. Un petit modèle sur cet ordinateur écrit.</translation>
    </message>
    <message>
        <source>Help with the outline</source>
        <translation>De l&apos;aide pour le plan</translation>
    </message>
    <message>
        <source>S&amp;kip: write locally only</source>
        <translation>&amp;Passer : écrire localement</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>Étape {step} sur {steps}</translation>
    </message>
    <message>
        <source>What may leave, if you want help from a cloud model</source>
        <translation>Ce qui peut partir, si vous voulez l&apos;aide d&apos;un modèle du cloud</translation>
    </message>
    <message>
        <source>What stays here</source>
        <translation>Ce qui reste ici</translation>
    </message>
    <message>
        <source>Writes in your voice. Keeps your life to itself.</source>
        <translation>Écrit avec votre voix. Garde votre vie pour lui.</translation>
    </message>
    <message>
        <source>Your profile, documents, past writing, messages you answer, and every draft. They are encrypted on this computer and never leave it.</source>
        <translation>Votre profil, vos documents, vos textes passés, les messages auxquels vous répondez et chaque brouillon. Ils sont chiffrés sur cet ordinateur et ne le quittent jamais.</translation>
    </message>
</context>
<context>
    <name>ForgetDialog</name>
    <message>
        <source>&amp;Delete the drafts made from it too ({count})</source>
        <translation>Supprimer aussi les &amp;brouillons qui en viennent ({count})</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Oublier</translation>
    </message>
    <message>
        <source>Forget {count} texts</source>
        <translation>Oublier {count} textes</translation>
    </message>
    <message>
        <source>Forget “{title}”</source>
        <translation>Oublier « {title} »</translation>
    </message>
    <message>
        <source>Forgotten.</source>
        <translation>Oublié.</translation>
    </message>
    <message>
        <source>It still stands in these, which are not changed:</source>
        <translation>Il se trouve encore dans ceux-ci, qui ne sont pas modifiés :</translation>
    </message>
    <message>
        <source>Removed from the vault for good: the text, its passages, what it taught the word list, its people, and what the model keeps in memory. The file you imported stays where it is.</source>
        <translation>Retiré du coffre pour de bon : le texte, ses passages, ce qu&apos;il a appris à la liste de mots, ses personnes et ce que le modèle garde en mémoire. Le fichier importé reste où il est.</translation>
    </message>
    <message>
        <source>Still in: {places}.</source>
        <translation>Encore dans : {places}.</translation>
    </message>
    <message>
        <source>The rest of the vault&apos;s file is tidied in a while.</source>
        <translation>Le reste du fichier du coffre sera nettoyé sous peu.</translation>
    </message>
    <message>
        <source>What still holds the text</source>
        <translation>Ce qui contient encore le texte</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message>
        <source>Added: {added}. Already there: {known}. Could not be read: {failed}.</source>
        <translation>Ajoutés : {added}. Déjà là : {known}. Illisibles : {failed}.</translation>
    </message>
    <message>
        <source>Cancelled; import the same again, and it goes on from here.</source>
        <translation>Annulé ; importez la même chose de nouveau, et cela reprend où c&apos;était.</translation>
    </message>
    <message>
        <source>Close the report</source>
        <translation>Fermer le rapport</translation>
    </message>
    <message>
        <source>Cop&amp;y the report</source>
        <translation>&amp;Copier le rapport</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copié.</translation>
    </message>
    <message>
        <source>Every reason ({count})</source>
        <translation>Toutes les raisons ({count})</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Gone on with where it had stopped: {count}.</source>
        <translation>Repris là où cela s&apos;était arrêté : {count}.</translation>
    </message>
    <message>
        <source>Of these, {count} are not listed here.</source>
        <translation>Parmi eux, {count} ne sont pas listés.</translation>
    </message>
    <message>
        <source>Only this reason</source>
        <translation>Seulement cette raison</translation>
    </message>
    <message>
        <source>Passed over, as they are no texts that can be read here: {kinds}, and others.</source>
        <translation>Laissés de côté, car ce ne sont pas des textes lisibles ici : {kinds}, et d&apos;autres.</translation>
    </message>
    <message>
        <source>Passed over, as they are no texts that can be read here: {kinds}.</source>
        <translation>Laissés de côté, car ce ne sont pas des textes lisibles ici : {kinds}.</translation>
    </message>
    <message>
        <source>Report of the import</source>
        <translation>Rapport de l&apos;import</translation>
    </message>
    <message>
        <source>Save the repor&amp;t…</source>
        <translation>&amp;Enregistrer le rapport…</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>What was left out</source>
        <translation>Ce qui a été laissé de côté</translation>
    </message>
    <message>
        <source>Why it was left out</source>
        <translation>Pourquoi cela a été laissé de côté</translation>
    </message>
    <message>
        <source>without a suffix</source>
        <translation>sans extension</translation>
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
        <translation>&amp;Oublier ceci</translation>
    </message>
    <message>
        <source>Edit a draft until it sounds like you, then copy it: what you changed stands here.</source>
        <translation>Modifiez un brouillon jusqu&apos;à ce qu&apos;il vous ressemble, puis copiez-le : ce que vous avez changé figure ici.</translation>
    </message>
    <message>
        <source>Forget &amp;everything…</source>
        <translation>&amp;Tout oublier…</translation>
    </message>
    <message>
        <source>Forget everything</source>
        <translation>Tout oublier</translation>
    </message>
    <message>
        <source>Forget everything that your edits taught? Your texts and drafts stay; learning begins anew.</source>
        <translation>Oublier tout ce que vos corrections ont appris ? Vos textes et brouillons restent ; l&apos;apprentissage recommence.</translation>
    </message>
    <message>
        <source>Learned from what you change in drafts that you copy, export or leave. Something counts from the second draft on. What you forget is not learned again.</source>
        <translation>Appris de ce que vous changez dans les brouillons que vous copiez, exportez ou quittez. Une chose compte à partir du deuxième brouillon. Ce que vous oubliez n&apos;est plus appris.</translation>
    </message>
    <message>
        <source>Nothing learned yet</source>
        <translation>Rien appris encore</translation>
    </message>
    <message>
        <source>What your edits taught</source>
        <translation>Ce que vos corrections ont appris</translation>
    </message>
    <message>
        <source>[first name]</source>
        <translation>[prénom]</translation>
    </message>
    <message>
        <source>[last name]</source>
        <translation>[nom]</translation>
    </message>
    <message numerus="yes">
        <source>{lesson} (%n time(s))</source>
        <translation>
            <numerusform>{lesson} (%n fois)</numerusform>
            <numerusform>{lesson} (%n fois)</numerusform>
        </translation>
    </message>
    <message>
        <source>{lesson} (once so far)</source>
        <translation>{lesson} (une fois pour l&apos;instant)</translation>
    </message>
</context>
<context>
    <name>LeavingPanel</name>
    <message>
        <source>Blocked by the gate: nothing leaves; the draft is made locally. {reason}</source>
        <translation>Bloqué par la barrière : rien ne part ; le brouillon est fait localement. {reason}</translation>
    </message>
    <message>
        <source>Exact bytes that would leave</source>
        <translation>Octets exacts qui partiraient</translation>
    </message>
    <message>
        <source>Gist</source>
        <translation>Idée</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Retenu</translation>
    </message>
    <message>
        <source>Held back from your instruction</source>
        <translation>Retenu de votre consigne</translation>
    </message>
    <message>
        <source>Hide the exact &amp;bytes</source>
        <translation>Masquer les &amp;octets exacts</translation>
    </message>
    <message>
        <source>How much this can tell at most</source>
        <translation>Ce que ceci peut révéler au plus</translation>
    </message>
    <message>
        <source>No more than {bits} bits: whatever you write, the request is put together from closed lists. {letters} letters picked at random say as much.</source>
        <translation>Pas plus de {bits} bits : quoi que vous écriviez, la requête est composée de listes fermées. {letters} lettres tirées au hasard en disent autant.</translation>
    </message>
    <message>
        <source>Only this brief, {size}</source>
        <translation>Seulement ce dossier, {size}</translation>
    </message>
    <message>
        <source>Only this brief, {size}, to {url}</source>
        <translation>Seulement ce dossier, {size}, à {url}</translation>
    </message>
    <message>
        <source>Show the exact &amp;bytes</source>
        <translation>Montrer les &amp;octets exacts</translation>
    </message>
    <message>
        <source>Show the exact bytes</source>
        <translation>Montrer les octets exacts</translation>
    </message>
    <message>
        <source>The values come from closed lists and say no more than {bits} bits, as much as {letters} letters picked at random. The gist is not counted in that.</source>
        <translation>Les valeurs viennent de listes fermées et n&apos;en disent pas plus que {bits} bits, autant que {letters} lettres au hasard. L&apos;idée n&apos;y est pas comptée.</translation>
    </message>
    <message>
        <source>What would leave</source>
        <translation>Ce qui partirait</translation>
    </message>
    <message>
        <source>Whether anything would leave</source>
        <translation>Si quelque chose partirait</translation>
    </message>
    <message>
        <source>none: only the values above are sent</source>
        <translation>aucune : seules les valeurs ci-dessus sont envoyées</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>non dit</translation>
    </message>
</context>
<context>
    <name>LengthInWords</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n caractère</numerusform>
            <numerusform>%n caractères</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) to read</source>
        <translation>
            <numerusform>%n minute de lecture</numerusform>
            <numerusform>%n minutes de lecture</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n mot</numerusform>
            <numerusform>%n mots</numerusform>
        </translation>
    </message>
    <message>
        <source>{seconds} s to read</source>
        <translation>{seconds} s de lecture</translation>
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
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>All texts</source>
        <translation>Tous les textes</translation>
    </message>
    <message>
        <source>Cancel the import</source>
        <translation>Annuler l&apos;import</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>Drop mails, letters, documents or address cards here, or whole folders of them: eml, mbox, docx, odt, pdf, rtf, html, md, txt, vcf. They are read in a closed room, kept encrypted, and never leave.</source>
        <translation>Déposez ici mails, lettres, documents ou cartes d&apos;adresse, ou des dossiers entiers : eml, mbox, docx, odt, pdf, rtf, html, md, txt, vcf. Ils sont lus en vase clos, gardés chiffrés, et ne partent jamais.</translation>
    </message>
    <message>
        <source>I &amp;wrote these myself</source>
        <translation>Je les ai é&amp;crits moi-même</translation>
    </message>
    <message>
        <source>I wrote these myself</source>
        <translation>Je les ai écrits moi-même</translation>
    </message>
    <message>
        <source>Import &amp;files…</source>
        <translation>Importer des &amp;fichiers…</translation>
    </message>
    <message>
        <source>Import a f&amp;older…</source>
        <translation>Importer un d&amp;ossier…</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Importer un dossier</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Importer des fichiers</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Looking at what there is…</source>
        <translation>Inventaire en cours…</translation>
    </message>
    <message>
        <source>Nothing imported yet</source>
        <translation>Rien d&apos;importé encore</translation>
    </message>
    <message>
        <source>Parts of the library</source>
        <translation>Parties de la bibliothèque</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Avancement de l&apos;import</translation>
    </message>
    <message>
        <source>Search in the texts</source>
        <translation>Chercher dans les textes</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Texts and mails the local model may draw on. Your own ones teach it your voice.</source>
        <translation>Textes et mails où le modèle local peut puiser. Les vôtres lui apprennent votre voix.</translation>
    </message>
    <message>
        <source>Texts read: {items}</source>
        <translation>Textes lus : {items}</translation>
    </message>
    <message>
        <source>Texts, mails and cards ({suffixes})</source>
        <translation>Textes, mails et cartes ({suffixes})</translation>
    </message>
    <message>
        <source>Your own texts teach the local model how you write</source>
        <translation>Vos propres textes apprennent au modèle local comment vous écrivez</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>encore environ {time}</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
</context>
<context>
    <name>LibrarySearch</name>
    <message numerus="yes">
        <source>%n passage(s), best first</source>
        <translation>
            <numerusform>%n passage, le meilleur d&apos;abord</numerusform>
            <numerusform>%n passages, les meilleurs d&apos;abord</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Find a passage</source>
        <translation>Trouver un passage</translation>
    </message>
    <message>
        <source>How many passages</source>
        <translation>Combien de passages</translation>
    </message>
    <message>
        <source>No text of the library has these words.</source>
        <translation>Aucun texte de la bibliothèque n&apos;a ces mots.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>Passages found</source>
        <translation>Passages trouvés</translation>
    </message>
    <message>
        <source>Search in the texts</source>
        <translation>Chercher dans les textes</translation>
    </message>
    <message>
        <source>Type what you remember of a mail or document; the best passages come first.</source>
        <translation>Tapez ce dont vous vous souvenez d&apos;un mail ou d&apos;un document ; les meilleurs passages viennent d&apos;abord.</translation>
    </message>
    <message>
        <source>Words that stand in a text</source>
        <translation>Des mots qui sont dans un texte</translation>
    </message>
</context>
<context>
    <name>LimitBar</name>
    <message>
        <source>{limit}: nearly used up</source>
        <translation>{limit} : presque épuisé</translation>
    </message>
    <message>
        <source>{limit}: nothing more is sent</source>
        <translation>{limit} : plus rien n&apos;est envoyé</translation>
    </message>
</context>
<context>
    <name>LimitForm</name>
    <message>
        <source>&amp;Currency</source>
        <translation>&amp;Monnaie</translation>
    </message>
    <message>
        <source>A million tokens &amp;received</source>
        <translation>Un million de jetons &amp;reçus</translation>
    </message>
    <message>
        <source>A million tokens &amp;sent</source>
        <translation>Un million de jetons en&amp;voyés</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Monnaie</translation>
    </message>
    <message>
        <source>Give each price as a number, such as 0.15.</source>
        <translation>Donnez chaque prix comme un nombre, par exemple 0.15.</translation>
    </message>
    <message>
        <source>No price is known now.</source>
        <translation>Aucun prix n&apos;est connu maintenant.</translation>
    </message>
    <message>
        <source>Price and limits</source>
        <translation>Prix et limites</translation>
    </message>
    <message>
        <source>Price of a million tokens received</source>
        <translation>Prix d&apos;un million de jetons reçus</translation>
    </message>
    <message>
        <source>Price of a million tokens sent</source>
        <translation>Prix d&apos;un million de jetons envoyés</translation>
    </message>
    <message>
        <source>Set &amp;price</source>
        <translation>Fixer le &amp;prix</translation>
    </message>
    <message>
        <source>Set: {sent} for a million tokens sent, {received} for a million received.</source>
        <translation>Fixé : {sent} par million de jetons envoyés, {received} par million reçus.</translation>
    </message>
    <message>
        <source>The prices stand on your provider&apos;s page. Nobody asks for them by themselves. When a limit would be passed, the request stays here and the local model goes on alone.</source>
        <translation>Les prix figurent sur la page de votre fournisseur. Personne ne les demande tout seul. Si une limite devait être dépassée, la requête reste ici et le modèle local continue seul.</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Déverrouiller</translation>
    </message>
    <message>
        <source>Choose the key file</source>
        <translation>Choisir le fichier de clé</translation>
    </message>
    <message>
        <source>CoGenesis is locked</source>
        <translation>CoGenesis est verrouillé</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Ouverture…</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clé de secours</translation>
    </message>
    <message>
        <source>Type the recovery key that you wrote down when it was made. Capitals, spaces and dashes do not matter. You can then choose a new passphrase.</source>
        <translation>Tapez la clé de secours que vous avez notée. Majuscules, espaces et tirets n&apos;importent pas. Vous pourrez ensuite choisir une nouvelle phrase secrète.</translation>
    </message>
    <message>
        <source>Use a &amp;key file…</source>
        <translation>Utiliser un &amp;fichier de clé…</translation>
    </message>
    <message>
        <source>Use the &amp;passphrase</source>
        <translation>Utiliser la &amp;phrase secrète</translation>
    </message>
    <message>
        <source>Use the &amp;recovery key</source>
        <translation>Utiliser la clé de &amp;secours</translation>
    </message>
    <message>
        <source>Why it is locked</source>
        <translation>Pourquoi c&apos;est verrouillé</translation>
    </message>
    <message>
        <source>Why the vault did not open</source>
        <translation>Pourquoi le coffre ne s&apos;est pas ouvert</translation>
    </message>
    <message>
        <source>Your profile, documents and drafts are encrypted on this computer. Enter your passphrase; leave it empty if the system keyring opens your vault.</source>
        <translation>Profil, documents et brouillons sont chiffrés sur cet ordinateur. Entrez votre phrase secrète ; laissez vide si le trousseau du système ouvre votre coffre.</translation>
    </message>
</context>
<context>
    <name>LockWatch</name>
    <message>
        <source>Locked after {minutes:g} minutes without a key or a click.</source>
        <translation>Verrouillé après {minutes:g} minutes sans touche ni clic.</translation>
    </message>
    <message>
        <source>Locked because the computer went to sleep.</source>
        <translation>Verrouillé parce que l&apos;ordinateur s&apos;est mis en veille.</translation>
    </message>
    <message>
        <source>Locked together with the screen.</source>
        <translation>Verrouillé avec l&apos;écran.</translation>
    </message>
</context>
<context>
    <name>LogModel</name>
    <message>
        <source>A draft that was deleted ({id})</source>
        <translation>Un brouillon supprimé ({id})</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>For no draft: tests, downloads</source>
        <translation>Pour aucun brouillon : tests, téléchargements</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Jetons</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>none: {reason}</source>
        <translation>aucune : {reason}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message numerus="yes">
        <source>{title}   ·   {size} in %n request(s)</source>
        <translation>
            <numerusform>{title}   ·   {size} en %n requête</numerusform>
            <numerusform>{title}   ·   {size} en %n requêtes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The backup is in place. Open it with the passphrase of the backup.</source>
        <translation>La sauvegarde est en place. Ouvrez-la avec sa phrase secrète.</translation>
    </message>
</context>
<context>
    <name>ManageDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Renommer</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>Supprimé.</translation>
    </message>
    <message>
        <source>New &amp;name</source>
        <translation>Nouveau &amp;nom</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Nouveau nom</translation>
    </message>
    <message>
        <source>Renamed.</source>
        <translation>Renommé.</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Modèles de texte</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Ce qu&apos;il en est</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Masquer ce message</translation>
    </message>
</context>
<context>
    <name>ModelChooser</name>
    <message>
        <source>Leave the model as it is</source>
        <translation>Laisser le modèle tel quel</translation>
    </message>
    <message>
        <source>Looking at the model…</source>
        <translation>Examen du modèle…</translation>
    </message>
    <message>
        <source>Looking at what is in the file…</source>
        <translation>Examen du contenu du fichier…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stopped; the model is the same as before.</source>
        <translation>Arrêté ; le modèle est le même qu&apos;avant.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Trying the model out in a process of its own…</source>
        <translation>Essai du modèle dans un processus à part…</translation>
    </message>
</context>
<context>
    <name>ModelDetails</name>
    <message>
        <source>&amp;Download and use it</source>
        <translation>&amp;Télécharger et utiliser</translation>
    </message>
    <message>
        <source>&amp;Go on downloading</source>
        <translation>&amp;Reprendre le téléchargement</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Retirer…</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Utiliser</translation>
    </message>
    <message>
        <source>From {host}; {size} to fetch.</source>
        <translation>Depuis {host} ; {size} à prendre.</translation>
    </message>
    <message>
        <source>How far the download is</source>
        <translation>Où en est le téléchargement</translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation>Avancement du téléchargement</translation>
    </message>
    <message>
        <source>Stop the download</source>
        <translation>Arrêter le téléchargement</translation>
    </message>
</context>
<context>
    <name>ModelPage</name>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Continuer</translation>
    </message>
    <message>
        <source>&amp;Use the chosen one</source>
        <translation>&amp;Utiliser celui qui est choisi</translation>
    </message>
    <message>
        <source>A download asks for the file and sends nothing else; each request stands in the outbound log. It goes on in the background while you continue.</source>
        <translation>Un téléchargement demande le fichier et n&apos;envoie rien d&apos;autre ; chaque requête figure au journal des envois. Il continue en arrière-plan pendant que vous avancez.</translation>
    </message>
    <message>
        <source>A very small model comes built in, so that everything works at once. It writes fluent but shallow text, in English only, and gets facts wrong: enough to try the program, not to please you. For drafts you will like, take a larger one.</source>
        <translation>Un très petit modèle est intégré, pour que tout marche d&apos;emblée. Il écrit un texte fluide mais creux, en anglais seulement, et se trompe sur les faits : assez pour essayer le programme, pas pour vous plaire. Pour des brouillons à votre goût, prenez-en un plus grand.</translation>
    </message>
    <message>
        <source>Choose a &amp;GGUF file…</source>
        <translation>Choisir un fichier &amp;GGUF…</translation>
    </message>
    <message>
        <source>Models of other programs on this computer</source>
        <translation>Modèles d&apos;autres programmes sur cet ordinateur</translation>
    </message>
    <message>
        <source>Or one that is on this computer already</source>
        <translation>Ou un modèle déjà sur cet ordinateur</translation>
    </message>
    <message>
        <source>Recommended: {reason}</source>
        <translation>Recommandé : {reason}</translation>
    </message>
    <message>
        <source>The model that writes</source>
        <translation>Le modèle qui écrit</translation>
    </message>
    <message>
        <source>This model writes your drafts.</source>
        <translation>Ce modèle écrit vos brouillons.</translation>
    </message>
    <message>
        <source>Use a model</source>
        <translation>Utiliser un modèle</translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>Cannot be used</source>
        <translation>Inutilisable</translation>
    </message>
    <message>
        <source>Download failed</source>
        <translation>Échec du téléchargement</translation>
    </message>
    <message>
        <source>Downloading: {percent} %</source>
        <translation>Téléchargement : {percent} %</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>Convient</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Utilisé</translation>
    </message>
    <message>
        <source>It needs more memory than this computer can spare.</source>
        <translation>Il demande plus de mémoire que cet ordinateur n&apos;en a de libre.</translation>
    </message>
    <message>
        <source>It takes most of this computer&apos;s memory; other programs would have little left.</source>
        <translation>Il prend presque toute la mémoire ; il en resterait peu aux autres programmes.</translation>
    </message>
    <message>
        <source>It {problem}.</source>
        <translation>Note : il {problem}.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Sur cet ordinateur</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Recommandé</translation>
    </message>
    <message>
        <source>Stopped at {percent} %</source>
        <translation>Arrêté à {percent} %</translation>
    </message>
    <message>
        <source>Tight</source>
        <translation>Juste</translation>
    </message>
    <message>
        <source>To download</source>
        <translation>À télécharger</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>Trop grand</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>about {size} of memory</source>
        <translation>environ {size} de mémoire</translation>
    </message>
    <message>
        <source>licence unknown</source>
        <translation>licence inconnue</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} de plus</translation>
    </message>
    <message>
        <source>{size} on disk</source>
        <translation>{size} sur le disque</translation>
    </message>
</context>
<context>
    <name>ModelsScreen</name>
    <message>
        <source>&amp;Import a file…</source>
        <translation>&amp;Importer un fichier…</translation>
    </message>
    <message>
        <source>A draft is being written; stop it first, or wait for its end.</source>
        <translation>Un brouillon est en rédaction ; arrêtez-le d&apos;abord, ou attendez la fin.</translation>
    </message>
    <message>
        <source>Copies a GGUF file to where CoGenesis keeps models</source>
        <translation>Copie un fichier GGUF là où CoGenesis garde les modèles</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Copie…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete {model} from this computer? {size} become free.</source>
        <translation>Supprimer {model} de cet ordinateur ? {size} seront libérés.</translation>
    </message>
    <message>
        <source>GGUF models (*.gguf);;All files (*)</source>
        <translation>Modèles GGUF (*.gguf);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation>Importer un modèle</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Look in other &amp;programs</source>
        <translation>Voir dans d&apos;autres &amp;programmes</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Progress of copying</source>
        <translation>Avancement de la copie</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop copying</source>
        <translation>Arrêter la copie</translation>
    </message>
    <message>
        <source>Stopped; nothing was kept.</source>
        <translation>Arrêté ; rien n&apos;a été gardé.</translation>
    </message>
    <message>
        <source>The built-in model writes now.</source>
        <translation>Le modèle intégré écrit maintenant.</translation>
    </message>
    <message>
        <source>The local model writes every draft, on this computer alone. A download sends the address of the file and nothing else, and each request stands in the outbound log. Files of other programs are only read.</source>
        <translation>Le modèle local écrit chaque brouillon, sur cet ordinateur seul. Un téléchargement envoie l&apos;adresse du fichier et rien d&apos;autre, et chaque requête figure au journal des envois. Les fichiers d&apos;autres programmes sont seulement lus.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
    <message>
        <source>This model writes the next draft.</source>
        <translation>Ce modèle écrit le prochain brouillon.</translation>
    </message>
    <message>
        <source>Use a file &amp;where it is…</source>
        <translation>Utiliser un fichier &amp;là où il est…</translation>
    </message>
    <message>
        <source>Use a model</source>
        <translation>Utiliser un modèle</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Ce qu&apos;il en est</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>{model} is here now; choose it to use it.</source>
        <translation>{model} est là ; choisissez-le pour l&apos;utiliser.</translation>
    </message>
    <message>
        <source>{model} is removed.</source>
        <translation>{model} est retiré.</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Phrase secrète</translation>
    </message>
    <message>
        <source>Easy to guess</source>
        <translation>Facile à deviner</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bonne</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nouvelle phrase secrète</translation>
    </message>
    <message>
        <source>Several unrelated words make a good passphrase.</source>
        <translation>Plusieurs mots sans rapport font une bonne phrase secrète.</translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation>Force de la phrase secrète</translation>
    </message>
    <message>
        <source>The same &amp;again</source>
        <translation>La même &amp;encore</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>La même phrase secrète encore</translation>
    </message>
    <message>
        <source>Very easy to guess</source>
        <translation>Très facile à deviner</translation>
    </message>
    <message>
        <source>Very good</source>
        <translation>Très bonne</translation>
    </message>
    <message>
        <source>the two fields differ</source>
        <translation>les deux champs diffèrent</translation>
    </message>
</context>
<context>
    <name>NoVaultPage</name>
    <message>
        <source>&amp;Set up a vault</source>
        <translation>&amp;Créer un coffre</translation>
    </message>
    <message>
        <source>Profile, documents, drafts and the log of what left are kept encrypted, in a vault of yours.</source>
        <translation>Profil, documents, brouillons et journal de ce qui est parti sont gardés chiffrés, dans votre coffre.</translation>
    </message>
    <message>
        <source>This needs a vault</source>
        <translation>Il faut un coffre pour cela</translation>
    </message>
</context>
<context>
    <name>OptionGrid</name>
    <message>
        <source>On</source>
        <translation>Activé</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Put {setting} back to how it comes</source>
        <translation>Rétablir {setting} à sa valeur d&apos;origine</translation>
    </message>
    <message>
        <source>{key}, as it comes: {value}</source>
        <translation>{key}, valeur d&apos;origine : {value}</translation>
    </message>
</context>
<context>
    <name>OutboundScreen</name>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>&amp;Group by draft</source>
        <translation>&amp;Grouper par brouillon</translation>
    </message>
    <message>
        <source>&amp;Verify the chain</source>
        <translation>&amp;Vérifier la chaîne</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Avec réponse</translation>
    </message>
    <message>
        <source>Any answer</source>
        <translation>Toute réponse</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Each request to an endpoint will stand here, exactly as it was sent, before it is sent.</source>
        <translation>Chaque requête à un point d&apos;accès figurera ici, exactement comme envoyée, avant d&apos;être envoyée.</translation>
    </message>
    <message>
        <source>Export the log</source>
        <translation>Exporter le journal</translation>
    </message>
    <message>
        <source>Exported. Anyone can check the file&apos;s chain of hashes.</source>
        <translation>Exporté. Chacun peut vérifier la chaîne d&apos;empreintes du fichier.</translation>
    </message>
    <message>
        <source>For anything</source>
        <translation>Pour tout</translation>
    </message>
    <message>
        <source>How many requests</source>
        <translation>Combien de requêtes</translation>
    </message>
    <message>
        <source>It has breaks: {count}. Nothing before record {seq} is provable.</source>
        <translation>Elle a des ruptures : {count}. Rien avant l&apos;entrée {seq} n&apos;est prouvable.</translation>
    </message>
    <message>
        <source>Its last hash begins with {hash}.</source>
        <translation>Sa dernière empreinte commence par {hash}.</translation>
    </message>
    <message>
        <source>No request like this</source>
        <translation>Aucune requête de ce genre</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Sans réponse</translation>
    </message>
    <message>
        <source>Nothing has left this computer</source>
        <translation>Rien n&apos;a quitté cet ordinateur</translation>
    </message>
    <message>
        <source>Only from this time</source>
        <translation>Seulement de cette période</translation>
    </message>
    <message>
        <source>Only made for this</source>
        <translation>Seulement dans ce but</translation>
    </message>
    <message>
        <source>Only with this answer</source>
        <translation>Seulement avec cette réponse</translation>
    </message>
    <message>
        <source>Other words, or less of a filter, may do.</source>
        <translation>D&apos;autres mots, ou moins de filtres, aideront peut-être.</translation>
    </message>
    <message>
        <source>Outbound log</source>
        <translation>Journal des envois</translation>
    </message>
    <message>
        <source>Parts of the log</source>
        <translation>Parties du journal</translation>
    </message>
    <message>
        <source>Records up to number {seq} were cut off by you, behind a checkpoint.</source>
        <translation>Les entrées jusqu&apos;au numéro {seq} ont été coupées par vous, derrière un point de contrôle.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>Requests that left</source>
        <translation>Requêtes parties</translation>
    </message>
    <message>
        <source>Result of the check</source>
        <translation>Résultat de la vérification</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>Chercher dans le journal</translation>
    </message>
    <message>
        <source>The chain is broken: {problem} Nothing is sent until you have looked: run “cogenesis outbound accept-break”.</source>
        <translation>La chaîne est rompue : {problem} Rien n&apos;est envoyé avant que vous ayez regardé : lancez « cogenesis outbound accept-break ».</translation>
    </message>
    <message>
        <source>The chain is whole: {entries} records.</source>
        <translation>La chaîne est entière : {entries} entrées.</translation>
    </message>
    <message>
        <source>Tokens and cost</source>
        <translation>Jetons et coût</translation>
    </message>
    <message>
        <source>Words in addresses, in what left or in replies</source>
        <translation>Mots dans les adresses, les envois ou les réponses</translation>
    </message>
    <message>
        <source>{count} of {all} requests read</source>
        <translation>{count} requêtes lues sur {all}</translation>
    </message>
</context>
<context>
    <name>Periods</name>
    <message>
        <source>Any time</source>
        <translation>Toute date</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>12 derniers mois</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd&apos;hui</translation>
    </message>
</context>
<context>
    <name>PhaseLine</name>
    <message>
        <source>Asking the endpoint for an outline…</source>
        <translation>Demande d&apos;un plan au point d&apos;accès…</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>Chargement du modèle…</translation>
    </message>
    <message>
        <source>Planning…</source>
        <translation>Planification…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Reading your context…</source>
        <translation>Lecture de votre contexte…</translation>
    </message>
    <message>
        <source>Thinking, which is not shown…</source>
        <translation>Réflexion, non montrée…</translation>
    </message>
    <message>
        <source>What is going on</source>
        <translation>Ce qui se passe</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Rédaction…</translation>
    </message>
</context>
<context>
    <name>PlaceholderDialog</name>
    <message>
        <source>&amp;Fill in</source>
        <translation>&amp;Remplir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Print the draft</source>
        <translation>Imprimer le brouillon</translation>
    </message>
    <message>
        <source>The printer did not take the pages. The draft is kept; try again, or save it as PDF.</source>
        <translation>L&apos;imprimante n&apos;a pas pris les pages. Le brouillon est gardé ; réessayez, ou enregistrez-le en PDF.</translation>
    </message>
    <message>
        <source>What would be printed</source>
        <translation>Ce qui serait imprimé</translation>
    </message>
</context>
<context>
    <name>ProfileScreen</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Ajouter</translation>
    </message>
    <message>
        <source>&amp;Fact</source>
        <translation>&amp;Fait</translation>
    </message>
    <message>
        <source>&amp;Import from a file…</source>
        <translation>&amp;Importer d&apos;un fichier…</translation>
    </message>
    <message>
        <source>&amp;Never write</source>
        <translation>Ne &amp;jamais écrire</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>&amp;Valeur</translation>
    </message>
    <message>
        <source>A name, a city, a job, how you sign: each fact makes drafts fit you better. None leaves.</source>
        <translation>Un nom, une ville, un métier, votre signature : chaque fait rend les brouillons plus justes. Aucun ne part.</translation>
    </message>
    <message>
        <source>Add the fact</source>
        <translation>Ajouter le fait</translation>
    </message>
    <message>
        <source>CoGenesis knows nothing about you yet</source>
        <translation>CoGenesis ne sait encore rien de vous</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Facts about you</source>
        <translation>Faits sur vous</translation>
    </message>
    <message>
        <source>Import facts</source>
        <translation>Importer des faits</translation>
    </message>
    <message>
        <source>Name of the fact</source>
        <translation>Nom du fait</translation>
    </message>
    <message>
        <source>Never write</source>
        <translation>Ne jamais écrire</translation>
    </message>
    <message>
        <source>Never write this value</source>
        <translation>Ne jamais écrire cette valeur</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Remove the fact</source>
        <translation>Retirer le fait</translation>
    </message>
    <message>
        <source>Stays out of drafts, except where your instruction itself asks for it</source>
        <translation>Reste hors des brouillons, sauf si votre consigne le demande</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Value of the fact</source>
        <translation>Valeur du fait</translation>
    </message>
    <message>
        <source>What the local model may know about you. F2 edits, Del removes, Space ticks. None of it leaves. What is ticked is kept from drafts too, unless you ask for it.</source>
        <translation>Ce que le modèle local peut savoir de vous. F2 modifie, Suppr retire, Espace coche. Rien n&apos;en part. Ce qui est coché reste aussi hors des brouillons, sauf demande de votre part.</translation>
    </message>
    <message>
        <source>for example Name, City, Job</source>
        <translation>par exemple Nom, Ville, Métier</translation>
    </message>
</context>
<context>
    <name>Purposes</name>
    <message>
        <source>Model file</source>
        <translation>Fichier de modèle</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Test of the endpoint</source>
        <translation>Test du point d&apos;accès</translation>
    </message>
    <message>
        <source>Way through the proxy</source>
        <translation>Passage par le proxy</translation>
    </message>
    <message>
        <source>Word by word</source>
        <translation>Mot à mot</translation>
    </message>
</context>
<context>
    <name>ReadingAhead</name>
    <message>
        <source>Reading ahead…</source>
        <translation>Lecture d&apos;avance…</translation>
    </message>
    <message>
        <source>Ready to write</source>
        <translation>Prêt à écrire</translation>
    </message>
    <message>
        <source>What the local model does meanwhile</source>
        <translation>Ce que fait le modèle local en attendant</translation>
    </message>
</context>
<context>
    <name>ReceiptDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Enregistrer…</translation>
    </message>
    <message>
        <source>As a page to print, or as JSON where the name ends in .json</source>
        <translation>En page à imprimer, ou en JSON si le nom finit par .json</translation>
    </message>
    <message>
        <source>Checking the log…</source>
        <translation>Vérification du journal…</translation>
    </message>
    <message>
        <source>Privacy receipt</source>
        <translation>Reçu de confidentialité</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>Enregistrer le reçu</translation>
    </message>
    <message>
        <source>Saved. Whoever has the file can check it against the log.</source>
        <translation>Enregistré. Qui a le fichier peut le vérifier d&apos;après le journal.</translation>
    </message>
    <message>
        <source>The receipt</source>
        <translation>Le reçu</translation>
    </message>
</context>
<context>
    <name>RecentDialog</name>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Utiliser</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>No instruction has these words.</source>
        <translation>Aucune consigne n&apos;a ces mots.</translation>
    </message>
    <message>
        <source>Recent instructions</source>
        <translation>Consignes récentes</translation>
    </message>
    <message>
        <source>Recent instructions, newest first</source>
        <translation>Consignes récentes, la plus neuve d&apos;abord</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Search recent instructions</source>
        <translation>Chercher dans les consignes récentes</translation>
    </message>
    <message>
        <source>What you ask for stands here once a draft was made of it, to be used again.</source>
        <translation>Ce que vous demandez figure ici dès qu&apos;un brouillon en est né, pour resservir.</translation>
    </message>
</context>
<context>
    <name>RecipientField</name>
    <message>
        <source>Names you know are offered; arrow keys choose one.</source>
        <translation>Les noms connus sont proposés ; les flèches en choisissent un.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
</context>
<context>
    <name>RecipientsPanel</name>
    <message>
        <source>Begins with</source>
        <translation>Commence par</translation>
    </message>
    <message>
        <source>Ends with</source>
        <translation>Finit par</translation>
    </message>
    <message>
        <source>How you write to whom</source>
        <translation>Comment vous écrivez à qui</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Personne encore</translation>
    </message>
    <message>
        <source>Once mail that you wrote is in the library, it stands here how you write to whom.</source>
        <translation>Dès que des mails de vous sont dans la bibliothèque, on voit ici comment vous écrivez à qui.</translation>
    </message>
    <message>
        <source>Others: {kind}</source>
        <translation>Autres : {kind}</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinataire</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Dit</translation>
    </message>
    <message>
        <source>Set by you; Del takes what was measured</source>
        <translation>Réglé par vous ; Suppr reprend ce qui a été mesuré</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Textes</translation>
    </message>
</context>
<context>
    <name>RecoveryKeyDialog</name>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Terminé</translation>
    </message>
    <message>
        <source>Your recovery key</source>
        <translation>Votre clé de secours</translation>
    </message>
</context>
<context>
    <name>RecoveryKeyView</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimer…</translation>
    </message>
    <message>
        <source>Copy the recovery key</source>
        <translation>Copier la clé de secours</translation>
    </message>
    <message>
        <source>I have &amp;written it down, or saved it somewhere safe</source>
        <translation>Je l&apos;ai é&amp;crite, ou enregistrée en lieu sûr</translation>
    </message>
    <message>
        <source>I have written it down, or saved it somewhere safe</source>
        <translation>Je l&apos;ai écrite, ou enregistrée en lieu sûr</translation>
    </message>
    <message>
        <source>It opens your vault when the passphrase is forgotten. It is shown this once. Write it on paper, and keep it away from this computer: whoever has it and your disk can read everything. A key made before this one opens nothing any more.</source>
        <translation>Elle ouvre votre coffre si la phrase secrète est oubliée. Elle n&apos;est montrée que cette fois. Écrivez-la sur papier, et gardez-la loin de cet ordinateur : qui l&apos;a avec votre disque peut tout lire. Une clé faite avant celle-ci n&apos;ouvre plus rien.</translation>
    </message>
    <message>
        <source>On the clipboard. Paste it where you keep such things, then copy another.</source>
        <translation>Dans le presse-papiers. Collez-la là où vous gardez ces choses, puis copiez autre chose.</translation>
    </message>
    <message>
        <source>Print the recovery key</source>
        <translation>Imprimer la clé de secours</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clé de secours</translation>
    </message>
    <message>
        <source>Sa&amp;ve to a file…</source>
        <translation>Enregistrer dans un &amp;fichier…</translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <translation>Enregistrer la clé de secours</translation>
    </message>
    <message>
        <source>Saved. Keep the file away from this computer.</source>
        <translation>Enregistré. Gardez le fichier loin de cet ordinateur.</translation>
    </message>
    <message>
        <source>Where to keep the recovery key: not on this disk, if you can</source>
        <translation>Où garder la clé de secours : pas sur ce disque, si possible</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Continuer</translation>
    </message>
    <message>
        <source>&amp;Make a recovery key</source>
        <translation>&amp;Faire une clé de secours</translation>
    </message>
    <message>
        <source>&amp;Skip: I will not forget</source>
        <translation>&amp;Passer : je n&apos;oublierai pas</translation>
    </message>
    <message>
        <source>A passphrase that is forgotten is gone, and everything in the vault with it: nobody can reset it for you. A recovery key on paper opens the vault all the same. You can also make one later, in Settings.</source>
        <translation>Une phrase secrète oubliée est perdue, et avec elle tout le coffre : personne ne peut la réinitialiser. Une clé de secours sur papier ouvre quand même le coffre. Vous pouvez aussi en faire une plus tard, dans les réglages.</translation>
    </message>
    <message>
        <source>If you forget the passphrase</source>
        <translation>Si vous oubliez la phrase secrète</translation>
    </message>
</context>
<context>
    <name>RequestDetails</name>
    <message numerus="yes">
        <source>%n sign(s) that cannot be seen are spelled out.</source>
        <translation>
            <numerusform>%n signe invisible est épelé.</numerusform>
            <numerusform>%n signes invisibles sont épelés.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Receipt of this draft…</source>
        <translation>&amp;Reçu de ce brouillon…</translation>
    </message>
    <message>
        <source>(no body)</source>
        <translation>(pas de contenu)</translation>
    </message>
    <message>
        <source>(no reply kept)</source>
        <translation>(aucune réponse gardée)</translation>
    </message>
    <message>
        <source>About this request</source>
        <translation>Sur cette requête</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>En texte</translation>
    </message>
    <message>
        <source>As text, all but plain letters spelled out</source>
        <translation>En texte, tout sauf les lettres simples épelé</translation>
    </message>
    <message>
        <source>Byte for byte</source>
        <translation>Octet par octet</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Exact bytes that left</source>
        <translation>Octets exacts qui sont partis</translation>
    </message>
    <message>
        <source>Hash of the one before</source>
        <translation>Empreinte de la précédente</translation>
    </message>
    <message>
        <source>Hash of the record</source>
        <translation>Empreinte de l&apos;entrée</translation>
    </message>
    <message>
        <source>How bytes are shown</source>
        <translation>Comment les octets sont montrés</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Reply, at most its first 8 kB</source>
        <translation>Réponse, au plus ses 8 premiers ko</translation>
    </message>
    <message>
        <source>SHA-256 of the body</source>
        <translation>SHA-256 du contenu</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Stands in for private words</source>
        <translation>Remplace des mots privés</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Jetons</translation>
    </message>
    <message>
        <source>estimated, as the endpoint did not count</source>
        <translation>estimé, le point d&apos;accès n&apos;ayant pas compté</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>status {status}, {size}, after {seconds} s</source>
        <translation>état {status}, {size}, après {seconds} s</translation>
    </message>
    <message>
        <source>the most it may have taken, as its end is not known</source>
        <translation>le plus qu&apos;elle a pu prendre, sa fin étant inconnue</translation>
    </message>
    <message>
        <source>{time}, {size}, for: {purpose}</source>
        <translation>{time}, {size}, pour : {purpose}</translation>
    </message>
</context>
<context>
    <name>RevisePanel</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Alternatives</source>
        <translation>Variantes</translation>
    </message>
    <message>
        <source>Chan&amp;ge</source>
        <translation>Chan&amp;ger</translation>
    </message>
    <message>
        <source>Changed. Accept or reject what is marked; the text before is among the versions.</source>
        <translation>Changé. Acceptez ou refusez ce qui est marqué ; le texte d&apos;avant est parmi les versions.</translation>
    </message>
    <message>
        <source>Ctrl+Shift+A: other ways to say this paragraph</source>
        <translation>Ctrl+Maj+A : d&apos;autres façons de dire ce paragraphe</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Enter: at the cursor, or at the end</source>
        <translation>Ctrl+Maj+Entrée : au curseur, ou à la fin</translation>
    </message>
    <message>
        <source>More &amp;formal</source>
        <translation>Plus &amp;formel</translation>
    </message>
    <message>
        <source>My own wor&amp;ds</source>
        <translation>Mes propres mo&amp;ts</translation>
    </message>
    <message>
        <source>S&amp;horter</source>
        <translation>Plus &amp;court</translation>
    </message>
    <message>
        <source>Says it the way you write in your own texts</source>
        <translation>Le dit comme vous écrivez dans vos propres textes</translation>
    </message>
    <message>
        <source>Selected words: {count}</source>
        <translation>Mots choisis : {count}</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop the change</source>
        <translation>Arrêter le changement</translation>
    </message>
    <message>
        <source>Stopped. The text is as it was.</source>
        <translation>Arrêté. Le texte est comme avant.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>The new words</source>
        <translation>Les nouveaux mots</translation>
    </message>
    <message>
        <source>The whole text</source>
        <translation>Tout le texte</translation>
    </message>
    <message>
        <source>Undo the change</source>
        <translation>Annuler le changement</translation>
    </message>
    <message>
        <source>Warm&amp;er</source>
        <translation>Plus chaleur&amp;eux</translation>
    </message>
    <message>
        <source>What became of the change</source>
        <translation>Ce qu&apos;est devenu le changement</translation>
    </message>
    <message>
        <source>What should change, in your own words</source>
        <translation>Ce qui doit changer, avec vos mots</translation>
    </message>
    <message>
        <source>Write on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Write on here</source>
        <translation>Continuer ici</translation>
    </message>
    <message>
        <source>or in your own words</source>
        <translation>ou avec vos mots</translation>
    </message>
</context>
<context>
    <name>Rewriting</name>
    <message>
        <source>The words that this was an alternative for are gone; ask again.</source>
        <translation>Les mots dont ceci était une variante ont disparu ; redemandez.</translation>
    </message>
    <message>
        <source>This is being rewritten.</source>
        <translation>Ceci est en cours de réécriture.</translation>
    </message>
</context>
<context>
    <name>RunningPanel</name>
    <message>
        <source>The chosen model cannot be used</source>
        <translation>Le modèle choisi est inutilisable</translation>
    </message>
    <message>
        <source>The last draft: first word after {first} s, {speed} tokens a second.</source>
        <translation>Le dernier brouillon : premier mot après {first} s, {speed} jetons par seconde.</translation>
    </message>
    <message>
        <source>not in memory now; takes about {size}</source>
        <translation>pas en mémoire ; prend environ {size}</translation>
    </message>
    <message>
        <source>on the graphics card: {card}</source>
        <translation>sur la carte graphique : {card}</translation>
    </message>
    <message>
        <source>on the processor</source>
        <translation>sur le processeur</translation>
    </message>
    <message>
        <source>{count} threads</source>
        <translation>{count} fils</translation>
    </message>
    <message>
        <source>{count} threads, measured here</source>
        <translation>{count} fils, mesurés ici</translation>
    </message>
    <message>
        <source>{model} writes</source>
        <translation>{model} écrit</translation>
    </message>
    <message>
        <source>{size} of memory</source>
        <translation>{size} de mémoire</translation>
    </message>
</context>
<context>
    <name>SampleBar</name>
    <message>
        <source>Remove the sample</source>
        <translation>Retirer l’exemple</translation>
    </message>
    <message>
        <source>Removes the made-up person: facts, mails and notes, and drafts made with them.</source>
        <translation>Retire la personne inventée : informations, e-mails et notes, ainsi que les brouillons faits avec.</translation>
    </message>
    <message>
        <source>Removing the sample…</source>
        <translation>Retrait de l’exemple…</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Save as a template</source>
        <translation>Enregistrer comme modèle de texte</translation>
    </message>
    <message>
        <source>Words in braces, such as {name}, are asked for each time it is used. The message you answer is not kept with it.</source>
        <translation>Les mots entre accolades, comme {name}, sont demandés à chaque usage. Le message auquel vous répondez n&apos;est pas gardé avec.</translation>
    </message>
</context>
<context>
    <name>Setting values</name>
    <message>
        <source>All on this computer</source>
        <translation>Tout sur cet ordinateur</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Équilibré</translation>
    </message>
    <message>
        <source>Cloud outline, written here</source>
        <translation>Plan du cloud, rédigé ici</translation>
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
        <translation>Letter</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activé</translation>
    </message>
    <message>
        <source>Strict</source>
        <translation>Strict</translation>
    </message>
    <message>
        <source>Word by word with the cloud</source>
        <translation>Mot à mot avec le cloud</translation>
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
        <translation>rien</translation>
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
        <translation>Demander</translation>
    </message>
    <message>
        <source>Backup every</source>
        <translation>Sauvegarde tous les</translation>
    </message>
    <message>
        <source>Backup folder</source>
        <translation>Dossier des sauvegardes</translation>
    </message>
    <message>
        <source>Backup keep</source>
        <translation>Sauvegardes gardées</translation>
    </message>
    <message>
        <source>Brief model</source>
        <translation>Modèle du dossier</translation>
    </message>
    <message>
        <source>Choose among the likeliest tokens that hold this share.</source>
        <translation>Choisir parmi les jetons les plus probables qui tiennent cette part.</translation>
    </message>
    <message>
        <source>Choose among this many likeliest tokens; 0 all.</source>
        <translation>Choisir parmi ce nombre de jetons les plus probables ; 0 tous.</translation>
    </message>
    <message>
        <source>Clear clipboard</source>
        <translation>Vider le presse-papiers</translation>
    </message>
    <message>
        <source>Context tokens</source>
        <translation>Jetons de contexte</translation>
    </message>
    <message>
        <source>Daily cost limit</source>
        <translation>Limite de coût par jour</translation>
    </message>
    <message>
        <source>Daily token limit</source>
        <translation>Limite de jetons par jour</translation>
    </message>
    <message>
        <source>Days between scheduled backups.</source>
        <translation>Jours entre deux sauvegardes planifiées.</translation>
    </message>
    <message>
        <source>Flash attention; values in q8_0 or q4_0 need it.</source>
        <translation>Flash attention ; les valeurs en q8_0 ou q4_0 en ont besoin.</translation>
    </message>
    <message>
        <source>Flash attn</source>
        <translation>Flash attention</translation>
    </message>
    <message>
        <source>Have the name recogniser check every request too, where it is installed.</source>
        <translation>Faire aussi vérifier chaque requête par la détection de noms, là où elle est installée.</translation>
    </message>
    <message>
        <source>How drafts are made. auto: with a cloud sketch where an endpoint is set, else locally.</source>
        <translation>Comment les brouillons sont faits. Automatique : avec un plan du cloud si un point d&apos;accès est réglé, sinon localement.</translation>
    </message>
    <message>
        <source>How freely words are chosen; 0 always takes the likeliest.</source>
        <translation>La liberté du choix des mots ; 0 prend toujours le plus probable.</translation>
    </message>
    <message>
        <source>How much a brief may say.</source>
        <translation>Ce qu&apos;un dossier peut dire.</translation>
    </message>
    <message>
        <source>Keep what the model has read of profile and examples, encrypted, on disk.</source>
        <translation>Garder sur le disque, chiffré, ce que le modèle a lu du profil et des exemples.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Language of the window, from the next start on. auto: the system&apos;s.</source>
        <translation>Langue de la fenêtre, dès le prochain démarrage. Automatique : celle du système.</translation>
    </message>
    <message>
        <source>Layers to put on the GPU; -1 all, 0 none, -2 as many as fit its free memory.</source>
        <translation>Couches à mettre sur la carte graphique ; -1 toutes, 0 aucune, -2 autant que sa mémoire libre en contient.</translation>
    </message>
    <message>
        <source>Learn from edits</source>
        <translation>Apprendre des corrections</translation>
    </message>
    <message>
        <source>Learn how you write from what you keep of drafts; what was learned stays in the vault.</source>
        <translation>Apprendre comment vous écrivez d&apos;après ce que vous gardez des brouillons ; ce qui est appris reste dans le coffre.</translation>
    </message>
    <message>
        <source>Leave out tokens under this share of the likeliest one.</source>
        <translation>Écarter les jetons sous cette part du plus probable.</translation>
    </message>
    <message>
        <source>Let the local model fill in briefs by closed choices. auto: where it is large enough to help.</source>
        <translation>Laisser le modèle local remplir les dossiers par choix fermés. Automatique : s&apos;il est assez grand pour aider.</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Local model: a name from `models list`, or the path of a GGUF file.</source>
        <translation>Modèle local : un nom de `models list`, ou le chemin d&apos;un fichier GGUF.</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Verrouiller après</translation>
    </message>
    <message>
        <source>Lock when the screen locks or the computer goes to sleep.</source>
        <translation>Verrouiller quand l&apos;écran se verrouille ou que l&apos;ordinateur se met en veille.</translation>
    </message>
    <message>
        <source>Lock with screen</source>
        <translation>Verrouiller avec l&apos;écran</translation>
    </message>
    <message>
        <source>Min p</source>
        <translation>Min p</translation>
    </message>
    <message>
        <source>Minutes without a key or a click after which the window locks; 0 never.</source>
        <translation>Minutes sans touche ni clic avant que la fenêtre se verrouille ; 0 jamais.</translation>
    </message>
    <message>
        <source>Minutes without use after which the local model leaves memory; 0 never.</source>
        <translation>Minutes sans usage avant que le modèle local quitte la mémoire ; 0 jamais.</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Monthly cost limit</source>
        <translation>Limite de coût par mois</translation>
    </message>
    <message>
        <source>Monthly token limit</source>
        <translation>Limite de jetons par mois</translation>
    </message>
    <message>
        <source>Most megabytes of kept model states on disk.</source>
        <translation>Mégaoctets d&apos;états du modèle gardés sur le disque, au plus.</translation>
    </message>
    <message>
        <source>Most to spend at the endpoint in a day, in the currency of its price; 0 for no limit.</source>
        <translation>Dépense maximale au point d&apos;accès par jour, dans la monnaie de son prix ; 0 sans limite.</translation>
    </message>
    <message>
        <source>Most to spend at the endpoint in a month, in the currency of its price; 0 for no limit.</source>
        <translation>Dépense maximale au point d&apos;accès par mois, dans la monnaie de son prix ; 0 sans limite.</translation>
    </message>
    <message>
        <source>Most tokens of profile and past texts in a prompt.</source>
        <translation>Jetons du profil et des textes passés dans une invite, au plus.</translation>
    </message>
    <message>
        <source>Most tokens to the endpoint and back in a day; 0 for no limit.</source>
        <translation>Jetons vers le point d&apos;accès et retour par jour, au plus ; 0 sans limite.</translation>
    </message>
    <message>
        <source>Most tokens to the endpoint and back in a month; 0 for no limit.</source>
        <translation>Jetons vers le point d&apos;accès et retour par mois, au plus ; 0 sans limite.</translation>
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
        <translation>Rien ne peut partir ; le processus qui pourrait envoyer n&apos;est pas lancé.</translation>
    </message>
    <message>
        <source>Number format of keys in the model&apos;s state.</source>
        <translation>Format des clés dans l&apos;état du modèle.</translation>
    </message>
    <message>
        <source>Number format of values in the model&apos;s state.</source>
        <translation>Format des valeurs dans l&apos;état du modèle.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Paper of PDF files and prints. auto: what is usual where this computer says it is.</source>
        <translation>Papier des PDF et des impressions. Automatique : ce qui est courant là où cet ordinateur dit être.</translation>
    </message>
    <message>
        <source>Pause at sketch</source>
        <translation>Pause au plan</translation>
    </message>
    <message>
        <source>Processor threads for the local model; 0 takes what was fastest on this machine.</source>
        <translation>Fils du processeur pour le modèle local ; 0 prend ce qui était le plus rapide ici.</translation>
    </message>
    <message>
        <source>Recogniser</source>
        <translation>Détection de noms</translation>
    </message>
    <message>
        <source>Repeat penalty</source>
        <translation>Pénalité de répétition</translation>
    </message>
    <message>
        <source>Scheduled backups kept; older ones are deleted.</source>
        <translation>Sauvegardes planifiées gardées ; les plus anciennes sont supprimées.</translation>
    </message>
    <message>
        <source>Seconds after locking when copied text is taken off the clipboard again; 0 never.</source>
        <translation>Secondes après le verrouillage avant que le texte copié soit retiré du presse-papiers ; 0 jamais.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Seed of the sampler; -1 draws a new one each time.</source>
        <translation>Graine du tirage ; -1 en prend une nouvelle à chaque fois.</translation>
    </message>
    <message>
        <source>Show every request and wait for a yes before it leaves.</source>
        <translation>Montrer chaque requête et attendre un oui avant qu&apos;elle parte.</translation>
    </message>
    <message>
        <source>Show the sketch for editing before the draft is written.</source>
        <translation>Montrer le plan à modifier avant la rédaction.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <source>Tokens given to the local model at once.</source>
        <translation>Jetons donnés au modèle local en une fois.</translation>
    </message>
    <message>
        <source>Tokens read in one step of prefill; 0 takes what was fastest on this machine.</source>
        <translation>Jetons lus en un pas de lecture ; 0 prend ce qui était le plus rapide ici.</translation>
    </message>
    <message>
        <source>Tokens the local model can hold at once.</source>
        <translation>Jetons que le modèle local peut tenir à la fois.</translation>
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
        <translation>Décharger après</translation>
    </message>
    <message>
        <source>Warm state</source>
        <translation>Garder ce qui est lu</translation>
    </message>
    <message>
        <source>Warm state mb</source>
        <translation>Lectures gardées, en Mo</translation>
    </message>
    <message>
        <source>Weight against words just used; 1 none.</source>
        <translation>Poids contre les mots venant d&apos;être employés ; 1 aucun.</translation>
    </message>
    <message>
        <source>Where scheduled backups go; empty for none.</source>
        <translation>Où vont les sauvegardes planifiées ; vide pour aucune.</translation>
    </message>
</context>
<context>
    <name>SettingsFound</name>
    <message numerus="yes">
        <source>%n setting(s)</source>
        <translation>
            <numerusform>%n réglage</numerusform>
            <numerusform>%n réglages</numerusform>
        </translation>
    </message>
    <message>
        <source>How many settings</source>
        <translation>Combien de réglages</translation>
    </message>
    <message>
        <source>No setting like this</source>
        <translation>Aucun réglage de ce genre</translation>
    </message>
    <message>
        <source>Other words may find it; names, keys and descriptions are looked through.</source>
        <translation>D&apos;autres mots le trouveront peut-être ; on cherche dans noms, clés et descriptions.</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Asked for an outline only, from a checked brief. Without one everything stays here.</source>
        <translation>On ne lui demande qu&apos;un plan, d&apos;après un dossier vérifié. Sans lui tout reste ici.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Check this &amp;machine</source>
        <translation>&amp;Vérifier cette machine</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>Cloud endpoint</source>
        <translation>Point d&apos;accès au cloud</translation>
    </message>
    <message>
        <source>Local model</source>
        <translation>Modèle local</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Parts of the settings</source>
        <translation>Parties des réglages</translation>
    </message>
    <message>
        <source>Passphrase and keys</source>
        <translation>Phrase secrète et clés</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Chercher dans les réglages</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
    <message>
        <source>Tries to break out of the program&apos;s own confinement, and more.</source>
        <translation>Essaie de sortir du confinement du programme lui-même, et plus.</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Coffre</translation>
    </message>
    <message>
        <source>What works here</source>
        <translation>Ce qui marche ici</translation>
    </message>
    <message>
        <source>What works on this machine</source>
        <translation>Ce qui marche sur cette machine</translation>
    </message>
    <message>
        <source>address model key proxy header certificate price</source>
        <translation>adresse modèle clé proxy en-tête certificat prix</translation>
    </message>
    <message>
        <source>check doctor confinement machine</source>
        <translation>vérifier docteur confinement machine</translation>
    </message>
    <message>
        <source>choose download file</source>
        <translation>choisir télécharger fichier</translation>
    </message>
    <message>
        <source>copy restore folder schedule</source>
        <translation>copie restaurer dossier planifier sauvegarde</translation>
    </message>
    <message>
        <source>password recovery key file keyring erase delete</source>
        <translation>mot de passe secours fichier de clé trousseau effacer supprimer</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>A new text</source>
        <translation>Un nouveau texte</translation>
    </message>
    <message>
        <source>Accept the change</source>
        <translation>Accepter le changement</translation>
    </message>
    <message>
        <source>Alt and an underlined letter press that button. What is confined is shown in Settings, under “This computer”.</source>
        <translation>Alt et une lettre soulignée pressent ce bouton. Ce qui est confiné figure dans les réglages, sous « Cet ordinateur ».</translation>
    </message>
    <message>
        <source>CoGenesis {version}, licence Apache-2.0. Python {python}, Qt {qt}.</source>
        <translation>CoGenesis {version}, licence Apache-2.0. Python {python}, Qt {qt}.</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Chercher et remplacer</translation>
    </message>
    <message>
        <source>Find the next place</source>
        <translation>Chercher l&apos;endroit suivant</translation>
    </message>
    <message>
        <source>Find the place before</source>
        <translation>Chercher l&apos;endroit précédent</translation>
    </message>
    <message>
        <source>Go to the change before</source>
        <translation>Aller au changement précédent</translation>
    </message>
    <message>
        <source>Go to the next change</source>
        <translation>Aller au changement suivant</translation>
    </message>
    <message>
        <source>Go to the next spelling mistake</source>
        <translation>Aller à la faute suivante</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation>Les touches et ce qu&apos;elles font</translation>
    </message>
    <message>
        <source>Lock: hide all text and drop the keys</source>
        <translation>Verrouiller : masquer tout le texte et lâcher les clés</translation>
    </message>
    <message>
        <source>Reject the change</source>
        <translation>Refuser le changement</translation>
    </message>
    <message>
        <source>Show a screen, in the order of the list</source>
        <translation>Montrer un écran, dans l&apos;ordre de la liste</translation>
    </message>
    <message>
        <source>Stop, or leave what is open</source>
        <translation>Arrêter, ou quitter ce qui est ouvert</translation>
    </message>
    <message>
        <source>The instruction after, in the field of the instruction</source>
        <translation>La consigne d&apos;après, dans le champ de la consigne</translation>
    </message>
    <message>
        <source>The instruction before, in the field of the instruction</source>
        <translation>La consigne d&apos;avant, dans le champ de la consigne</translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation>Cette feuille</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Ce qu&apos;elles font</translation>
    </message>
    <message>
        <source>Write the draft, or go on from the sketch</source>
        <translation>Écrire le brouillon, ou continuer depuis le plan</translation>
    </message>
</context>
<context>
    <name>SidePanels</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close {panel}</source>
        <translation>Fermer {panel}</translation>
    </message>
</context>
<context>
    <name>SketchPanel</name>
    <message>
        <source>&amp;Write on</source>
        <translation>&amp;Continuer à écrire</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add a point</source>
        <translation>Ajouter un point</translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation>Alt+Bas</translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation>Alt+Haut</translation>
    </message>
    <message>
        <source>Another s&amp;ketch</source>
        <translation>Autre &amp;plan</translation>
    </message>
    <message>
        <source>Asks for the whole outline once more; you see first what would leave</source>
        <translation>Redemande tout le plan ; vous voyez d&apos;abord ce qui partirait</translation>
    </message>
    <message>
        <source>Change the outline and write another draft from it</source>
        <translation>Changer le plan et en tirer un autre brouillon</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Entrée</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Suppr</translation>
    </message>
    <message>
        <source>Edit the &amp;points</source>
        <translation>Modifier les &amp;points</translation>
    </message>
    <message>
        <source>Edit, reorder or add points, then write on. At most {points} points of {words} words each.</source>
        <translation>Modifiez, déplacez ou ajoutez des points, puis continuez. Au plus {points} points de {words} mots chacun.</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Inser</translation>
    </message>
    <message>
        <source>Move the point down</source>
        <translation>Descendre le point</translation>
    </message>
    <message>
        <source>Move the point up</source>
        <translation>Monter le point</translation>
    </message>
    <message>
        <source>New point</source>
        <translation>Nouveau point</translation>
    </message>
    <message>
        <source>Points of the sketch</source>
        <translation>Points du plan</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove the point</source>
        <translation>Retirer le point</translation>
    </message>
    <message>
        <source>Sketch</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>The points the draft follows.</source>
        <translation>Les points que suit le brouillon.</translation>
    </message>
</context>
<context>
    <name>Slots</name>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Advertisement</source>
        <translation>Publicité</translation>
    </message>
    <message>
        <source>Animals</source>
        <translation>Animaux</translation>
    </message>
    <message>
        <source>Announce</source>
        <translation>Annoncer</translation>
    </message>
    <message>
        <source>Apologise</source>
        <translation>S&apos;excuser</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Postuler</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabe</translation>
    </message>
    <message>
        <source>Art</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Biography</source>
        <translation>Biographie</translation>
    </message>
    <message>
        <source>Birth</source>
        <translation>Naissance</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Anniversaire</translation>
    </message>
    <message>
        <source>Blog post</source>
        <translation>Article de blog</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Affaires</translation>
    </message>
    <message>
        <source>Career</source>
        <translation>Carrière</translation>
    </message>
    <message>
        <source>Casual</source>
        <translation>Décontracté</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinois</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Collègue</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Communauté</translation>
    </message>
    <message>
        <source>Complain</source>
        <translation>Se plaindre</translation>
    </message>
    <message>
        <source>Conference</source>
        <translation>Conférence</translation>
    </message>
    <message>
        <source>Congratulate</source>
        <translation>Féliciter</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Consoler</translation>
    </message>
    <message>
        <source>Cover letter</source>
        <translation>Lettre de motivation</translation>
    </message>
    <message>
        <source>Culture</source>
        <translation>Culture</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Clientèle</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Décliner</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Médecin</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Néerlandais</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Éducation</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Employeur</translation>
    </message>
    <message>
        <source>Engineering</source>
        <translation>Ingénierie</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Entertain</source>
        <translation>Divertir</translation>
    </message>
    <message>
        <source>Enthusiastic</source>
        <translation>Enthousiaste</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environnement</translation>
    </message>
    <message>
        <source>Essay</source>
        <translation>Essai</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Famille</translation>
    </message>
    <message>
        <source>Farewell</source>
        <translation>Adieu</translation>
    </message>
    <message>
        <source>Fashion</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Cinéma</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>Ferme</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <source>Food</source>
        <translation>Cuisine</translation>
    </message>
    <message>
        <source>Formal</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Friend</source>
        <translation>Ami</translation>
    </message>
    <message>
        <source>Friendly</source>
        <translation>Amical</translation>
    </message>
    <message>
        <source>Funeral</source>
        <translation>Obsèques</translation>
    </message>
    <message>
        <source>Games</source>
        <translation>Jeux</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Allemand</translation>
    </message>
    <message>
        <source>Graduation</source>
        <translation>Diplôme</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Hindi</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Histoire</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>Fête</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Maison</translation>
    </message>
    <message>
        <source>Humorous</source>
        <translation>Humoristique</translation>
    </message>
    <message>
        <source>Illness</source>
        <translation>Maladie</translation>
    </message>
    <message>
        <source>Inform</source>
        <translation>Informer</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Entretien</translation>
    </message>
    <message>
        <source>Introduce</source>
        <translation>Présenter</translation>
    </message>
    <message>
        <source>Investors</source>
        <translation>Investisseurs</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Invitation</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Inviter</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italien</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japonais</translation>
    </message>
    <message>
        <source>Journal entry</source>
        <translation>Page de journal</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Coréen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Launch</source>
        <translation>Lancement</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Droit</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longueur</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Leçon</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Literature</source>
        <translation>Littérature</translation>
    </message>
    <message>
        <source>Long</source>
        <translation>Long</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>Marketing</translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation>Médecine</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Moyen</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Réunion</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Argent</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Musique</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Neutre</translation>
    </message>
    <message>
        <source>Newsletter</source>
        <translation>Lettre d&apos;information</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Occasion</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>Officiel</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Fête</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>Pair</translation>
    </message>
    <message>
        <source>Persuade</source>
        <translation>Persuader</translation>
    </message>
    <message>
        <source>Persuasive</source>
        <translation>Persuasif</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Simple</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Poem</source>
        <translation>Poème</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polonais</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugais</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>Présentation</translation>
    </message>
    <message>
        <source>Press release</source>
        <translation>Communiqué</translation>
    </message>
    <message>
        <source>Private matter</source>
        <translation>Affaire privée</translation>
    </message>
    <message>
        <source>Promote</source>
        <translation>Promouvoir</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Proposition</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Public</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>But</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinataire</translation>
    </message>
    <message>
        <source>Recommend</source>
        <translation>Recommander</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>Recommandation</translation>
    </message>
    <message>
        <source>Reflect</source>
        <translation>Réfléchir</translation>
    </message>
    <message>
        <source>Reflective</source>
        <translation>Réfléchi</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registre</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>Parent</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>Rappeler</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>Reschedule</source>
        <translation>Reporter</translation>
    </message>
    <message>
        <source>Resign</source>
        <translation>Démissionner</translation>
    </message>
    <message>
        <source>Respectful</source>
        <translation>Respectueux</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>CV</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Critique</translation>
    </message>
    <message>
        <source>Rewrite</source>
        <translation>Réécrire</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russe</translation>
    </message>
    <message>
        <source>Science</source>
        <translation>Science</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Court</translation>
    </message>
    <message>
        <source>Social media post</source>
        <translation>Publication sociale</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Espagnol</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Discours</translation>
    </message>
    <message>
        <source>Sport</source>
        <translation>Sport</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Récit</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Élèves</translation>
    </message>
    <message>
        <source>Summarise</source>
        <translation>Résumer</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Superior</source>
        <translation>Supérieur</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Teach</source>
        <translation>Enseigner</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Enseignant</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Technical</source>
        <translation>Technique</translation>
    </message>
    <message>
        <source>Technology</source>
        <translation>Technologie</translation>
    </message>
    <message>
        <source>Thank</source>
        <translation>Remercier</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>Traduire</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transports</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>Voyage</translation>
    </message>
    <message>
        <source>Wedding</source>
        <translation>Mariage</translation>
    </message>
    <message>
        <source>Wellbeing</source>
        <translation>Bien-être</translation>
    </message>
</context>
<context>
    <name>SourceDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>About this text</source>
        <translation>Sur ce texte</translation>
    </message>
    <message>
        <source>The text, with the part that is used marked</source>
        <translation>Le texte, la partie utilisée étant marquée</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Où cela se trouve</translation>
    </message>
</context>
<context>
    <name>SourcesBeside</name>
    <message>
        <source>Each sentence is coloured by where it came from. Click one, or put the cursor in it and press Alt+Return, to see its source here.</source>
        <translation>Chaque phrase est colorée selon son origine. Cliquez-en une, ou placez-y le curseur et pressez Alt+Entrée, pour voir ici sa source.</translation>
    </message>
    <message>
        <source>Find where it &amp;came from</source>
        <translation>Trouver l&apos;&amp;origine</translation>
    </message>
    <message>
        <source>From a text of yours: {name}</source>
        <translation>D&apos;un texte de vous : {name}</translation>
    </message>
    <message>
        <source>From the message you answer</source>
        <translation>Du message auquel vous répondez</translation>
    </message>
    <message>
        <source>From the sketch</source>
        <translation>Du plan</translation>
    </message>
    <message>
        <source>From your document: {name}</source>
        <translation>De votre document : {name}</translation>
    </message>
    <message>
        <source>From your instruction</source>
        <translation>De votre consigne</translation>
    </message>
    <message>
        <source>From your profile: {name}</source>
        <translation>De votre profil : {name}</translation>
    </message>
    <message>
        <source>How many sentences are weighed</source>
        <translation>Combien de phrases sont pesées</translation>
    </message>
    <message>
        <source>Nobody gave these</source>
        <translation>Que personne n&apos;a donnés</translation>
    </message>
    <message>
        <source>Nothing that this draft was made from says this. Is it right?</source>
        <translation>Rien de ce dont est fait ce brouillon ne dit cela. Est-ce juste ?</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>Retenir</translation>
    </message>
    <message>
        <source>Remember this</source>
        <translation>Retenir ceci</translation>
    </message>
    <message>
        <source>Remember “{words}”</source>
        <translation>Retenir « {words} »</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove “{words}”</source>
        <translation>Retirer « {words} »</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Replace “{words}”</source>
        <translation>Remplacer « {words} »</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>C&apos;est juste</translation>
    </message>
    <message>
        <source>S&amp;ources</source>
        <translation>S&amp;ources</translation>
    </message>
    <message numerus="yes">
        <source>S&amp;ources: %n to check</source>
        <translation>
            <numerusform>S&amp;ources : %n à vérifier</numerusform>
            <numerusform>S&amp;ources : %n à vérifier</numerusform>
        </translation>
    </message>
    <message>
        <source>See where each sentence came from: your instruction, a fact, a document, the sketch, or the model&apos;s own. Facts that nobody gave are underlined as you write.</source>
        <translation>Voyez d&apos;où vient chaque phrase : de votre consigne, d&apos;un fait, d&apos;un document, du plan, ou du modèle lui-même. Les faits que personne n&apos;a donnés sont soulignés à mesure.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop finding sources</source>
        <translation>Arrêter la recherche des sources</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Arrêté. Rien n&apos;a été changé.</translation>
    </message>
    <message>
        <source>The model&apos;s own words: none of your sources made them likelier.</source>
        <translation>Mots du modèle lui-même : aucune de vos sources ne les rendait plus probables.</translation>
    </message>
    <message>
        <source>The source of the sentence</source>
        <translation>La source de la phrase</translation>
    </message>
    <message>
        <source>The text has changed meanwhile; look for its sources again.</source>
        <translation>Le texte a changé entre-temps ; cherchez ses sources à nouveau.</translation>
    </message>
    <message>
        <source>Weighing each sentence with and without its sources…</source>
        <translation>Pesée de chaque phrase avec et sans ses sources…</translation>
    </message>
    <message>
        <source>What is “{words}” to you? A few words, such as Dentist or Moving day.</source>
        <translation>Qu&apos;est-ce que « {words} » pour vous ? Quelques mots, comme Dentiste ou Jour du déménagement.</translation>
    </message>
    <message>
        <source>What should stand there instead?</source>
        <translation>Que faut-il mettre à la place ?</translation>
    </message>
    <message>
        <source>Where the draft came from</source>
        <translation>D&apos;où vient le brouillon</translation>
    </message>
    <message>
        <source>“{words}” is right</source>
        <translation>« {words} » est juste</translation>
    </message>
</context>
<context>
    <name>SpellChecker</name>
    <message>
        <source>Add “{word}” to my words</source>
        <translation>Ajouter « {word} » à mes mots</translation>
    </message>
    <message>
        <source>Choose the language. F7 goes to the next word.</source>
        <translation>Choisir la langue. F7 va au mot suivant.</translation>
    </message>
    <message>
        <source>Do not check spelling</source>
        <translation>Ne pas vérifier l&apos;orthographe</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Find the language by itself</source>
        <translation>Trouver la langue automatiquement</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Allemand</translation>
    </message>
    <message>
        <source>Looking for suggestions…</source>
        <translation>Recherche de suggestions…</translation>
    </message>
    <message>
        <source>No misspelt word is in view.</source>
        <translation>Aucun mot mal écrit n&apos;est visible.</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>Aucune suggestion</translation>
    </message>
    <message>
        <source>Not in the dictionary; F7 opens what can be done about it.</source>
        <translation>Absent du dictionnaire ; F7 ouvre ce que l&apos;on peut faire.</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Espagnol</translation>
    </message>
    <message>
        <source>Spelling: English</source>
        <translation>Orthographe : anglais</translation>
    </message>
    <message>
        <source>Spelling: French</source>
        <translation>Orthographe : français</translation>
    </message>
    <message>
        <source>Spelling: German</source>
        <translation>Orthographe : allemand</translation>
    </message>
    <message>
        <source>Spelling: Spanish</source>
        <translation>Orthographe : espagnol</translation>
    </message>
    <message>
        <source>Spelling: not checked</source>
        <translation>Orthographe : non vérifiée</translation>
    </message>
    <message>
        <source>Spelling: off</source>
        <translation>Orthographe : désactivée</translation>
    </message>
</context>
<context>
    <name>SpendingPanel</name>
    <message>
        <source>A draft that was deleted ({id})</source>
        <translation>Un brouillon supprimé ({id})</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Par jour</translation>
    </message>
    <message>
        <source>By draft</source>
        <translation>Par brouillon</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Counted by the endpoint where it counts, else estimated from the bytes. A request whose end is not known counts with the most it may have taken.</source>
        <translation>Compté par le point d&apos;accès s&apos;il compte, sinon estimé d&apos;après les octets. Une requête dont on ignore la fin compte pour le plus qu&apos;elle a pu prendre.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>Estimé</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Dernier</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>Jusqu&apos;ici</translation>
    </message>
    <message>
        <source>This month: {spent}</source>
        <translation>Ce mois : {spent}</translation>
    </message>
    <message>
        <source>Today: {spent}</source>
        <translation>Aujourd&apos;hui : {spent}</translation>
    </message>
    <message>
        <source>Tokens received</source>
        <translation>Jetons reçus</translation>
    </message>
    <message>
        <source>Tokens sent</source>
        <translation>Jetons envoyés</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
</context>
<context>
    <name>SystemWatch</name>
    <message>
        <source>The vault is locked first.</source>
        <translation>Le coffre est d&apos;abord verrouillé.</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message>
        <source>Something went wrong inside CoGenesis ({place}). What you typed is still here; try again.</source>
        <translation>Un problème est survenu dans CoGenesis ({place}). Ce que vous avez tapé est toujours là ; réessayez.</translation>
    </message>
</context>
<context>
    <name>TemplateTools</name>
    <message>
        <source>&amp;Rename or delete…</source>
        <translation>&amp;Renommer ou supprimer…</translation>
    </message>
    <message>
        <source>&amp;Save this as a template…</source>
        <translation>&amp;Enregistrer ceci comme modèle…</translation>
    </message>
    <message>
        <source>Forms you keep under a name (Ctrl+T)</source>
        <translation>Formulaires gardés sous un nom (Ctrl+T)</translation>
    </message>
    <message>
        <source>None yet. {braces} in a template are asked for.</source>
        <translation>Aucun encore. Dans un modèle, {braces} est demandé.</translation>
    </message>
    <message>
        <source>Re&amp;cent</source>
        <translation>Ré&amp;cents</translation>
    </message>
    <message>
        <source>T&amp;emplates</source>
        <translation>Mo&amp;dèles</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Modèles de texte</translation>
    </message>
    <message>
        <source>What you asked for before (Ctrl+R); in the field, Ctrl+Up and Ctrl+Down go through it</source>
        <translation>Ce que vous avez demandé avant (Ctrl+R) ; dans le champ, Ctrl+Haut et Ctrl+Bas le parcourent</translation>
    </message>
</context>
<context>
    <name>TextsPage</name>
    <message numerus="yes">
        <source>%n new text(s) in your library.</source>
        <translation>
            <numerusform>%n nouveau texte dans votre bibliothèque.</numerusform>
            <numerusform>%n nouveaux textes dans votre bibliothèque.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Import the ticked ones</source>
        <translation>&amp;Importer ce qui est coché</translation>
    </message>
    <message>
        <source>&amp;Play with a made-up person</source>
        <translation>&amp;Jouer avec une personne inventée</translation>
    </message>
    <message>
        <source>Cancel the import</source>
        <translation>Annuler l&apos;import</translation>
    </message>
    <message>
        <source>Choose &amp;files…</source>
        <translation>Choisir des &amp;fichiers…</translation>
    </message>
    <message>
        <source>Choose a fol&amp;der…</source>
        <translation>Choisir un &amp;dossier…</translation>
    </message>
    <message>
        <source>From mail that you wrote, CoGenesis learns how you write. It is read on this computer, kept encrypted, and never leaves it. You can also do this later, in Library.</source>
        <translation>Des mails que vous avez écrits, CoGenesis apprend comment vous écrivez. Ils sont lus sur cet ordinateur, gardés chiffrés, et ne le quittent jamais. Vous pouvez aussi le faire plus tard, dans la bibliothèque.</translation>
    </message>
    <message>
        <source>Mail that you wrote</source>
        <translation>Des mails que vous avez écrits</translation>
    </message>
    <message>
        <source>Or look around first, with facts, mails and notes of a person who does not exist. They are marked [Sample]; “Remove the sample”, at the side, takes all of it out.</source>
        <translation>Ou regardez d’abord, avec les informations, e-mails et notes d’une personne qui n’existe pas. Ils portent la marque [Sample] ; « Retirer l’exemple », sur le côté, enlève le tout.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Sent mail found on this computer</source>
        <translation>Mails envoyés trouvés sur cet ordinateur</translation>
    </message>
    <message>
        <source>Sound like you</source>
        <translation>Vous ressembler</translation>
    </message>
    <message>
        <source>Start &amp;writing</source>
        <translation>Commencer à &amp;écrire</translation>
    </message>
    <message numerus="yes">
        <source>Stopped. What was read until then is kept: %n text(s).</source>
        <translation>
            <numerusform>Arrêté. Ce qui était lu est gardé : %n texte.</numerusform>
            <numerusform>Arrêté. Ce qui était lu est gardé : %n textes.</numerusform>
        </translation>
    </message>
    <message>
        <source>The sample person is there: {facts} facts and {texts} texts, marked [Sample].</source>
        <translation>La personne inventée est là : {facts} faits et {texts} textes, marqués [Sample].</translation>
    </message>
    <message>
        <source>Tick the mailboxes that are yours first.</source>
        <translation>Cochez d&apos;abord les boîtes qui sont à vous.</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Ce qu&apos;il en est</translation>
    </message>
    <message>
        <source>Your mail &amp;address, to know which mails are yours</source>
        <translation>Votre &amp;adresse mail, pour savoir quels mails sont de vous</translation>
    </message>
    <message>
        <source>Your mail address</source>
        <translation>Votre adresse mail</translation>
    </message>
    <message>
        <source>name@example.org</source>
        <translation>nom@example.org</translation>
    </message>
    <message>
        <source>{percent} % read, {count} texts</source>
        <translation>{percent} % lu, {count} textes</translation>
    </message>
    <message>
        <source>{program}: {account} ({size})</source>
        <translation>{program} : {account} ({size})</translation>
    </message>
</context>
<context>
    <name>TopicBoxes</name>
    <message>
        <source>Else “{phrase}” stands for it. Holds for the next draft only.</source>
        <translation>Sinon « {phrase} » le remplace. Vaut pour le prochain brouillon seulement.</translation>
    </message>
    <message>
        <source>Let the cloud read “{word}”</source>
        <translation>Laisser le cloud lire « {word} »</translation>
    </message>
    <message>
        <source>Sensitive words. They stay here, unless you tick them for this one draft.</source>
        <translation>Mots délicats. Ils restent ici, sauf si vous les cochez pour ce seul brouillon.</translation>
    </message>
</context>
<context>
    <name>TrackedText</name>
    <message>
        <source>Put in by the model. Alt+A accepts this change, Alt+R rejects it.</source>
        <translation>Ajouté par le modèle. Alt+A accepte ce changement, Alt+R le refuse.</translation>
    </message>
    <message>
        <source>Taken out by the model. Alt+A accepts this change, Alt+R rejects it.</source>
        <translation>Retiré par le modèle. Alt+A accepte ce changement, Alt+R le refuse.</translation>
    </message>
</context>
<context>
    <name>UnknownFileDialog</name>
    <message>
        <source>&amp;Use this file</source>
        <translation>&amp;Utiliser ce fichier</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>CoGenesis does not know this model file. It is opened in a closed room, where it can reach nothing else; but what it writes is up to whoever made it. Use it if you know where it comes from. You are asked once, and again if the file changes.</source>
        <translation>CoGenesis ne connaît pas ce fichier de modèle. Il est ouvert en vase clos, où il n&apos;atteint rien d&apos;autre ; mais ce qu&apos;il écrit dépend de qui l&apos;a fait. Utilisez-le si vous savez d&apos;où il vient. On vous le demande une fois, et encore si le fichier change.</translation>
    </message>
    <message>
        <source>Is this the file you mean?</source>
        <translation>Est-ce le fichier que vous voulez ?</translation>
    </message>
    <message>
        <source>Its SHA-256, to compare with what its maker says</source>
        <translation>Son SHA-256, à comparer à celui donné par l&apos;auteur</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>SHA-256 du fichier</translation>
    </message>
</context>
<context>
    <name>VaultPage</name>
    <message>
        <source>&amp;Create the vault</source>
        <translation>&amp;Créer le coffre</translation>
    </message>
    <message>
        <source>&amp;Skip: keep nothing</source>
        <translation>&amp;Passer : ne rien garder</translation>
    </message>
    <message>
        <source>Everything you keep here is encrypted with this passphrase. Nobody can reset it for you. Next you can make a recovery key for the day it is forgotten.</source>
        <translation>Tout ce que vous gardez ici est chiffré par cette phrase secrète. Personne ne peut la réinitialiser. Vous pourrez ensuite faire une clé de secours pour le jour où elle sera oubliée.</translation>
    </message>
    <message>
        <source>Instead of a passphrase:</source>
        <translation>Au lieu d&apos;une phrase secrète :</translation>
    </message>
    <message>
        <source>Making the vault…</source>
        <translation>Création du coffre…</translation>
    </message>
    <message>
        <source>Protect what you keep</source>
        <translation>Protéger ce que vous gardez</translation>
    </message>
    <message>
        <source>Use a key &amp;file…</source>
        <translation>Utiliser un &amp;fichier de clé…</translation>
    </message>
    <message>
        <source>Use the system &amp;keyring</source>
        <translation>Utiliser le &amp;trousseau du système</translation>
    </message>
    <message>
        <source>Where to keep the key: not on this disk, if you can</source>
        <translation>Où garder la clé : pas sur ce disque, si possible</translation>
    </message>
</context>
<context>
    <name>VaultPanel</name>
    <message>
        <source>&amp;Encrypt anew</source>
        <translation>&amp;Chiffrer à neuf</translation>
    </message>
    <message>
        <source>&amp;Encrypt anew…</source>
        <translation>&amp;Chiffrer à neuf…</translation>
    </message>
    <message>
        <source>&amp;Erase</source>
        <translation>&amp;Effacer</translation>
    </message>
    <message>
        <source>&amp;Make it</source>
        <translation>&amp;La faire</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Phrase secrète</translation>
    </message>
    <message>
        <source>&amp;Type “{word}” to go on</source>
        <translation>&amp;Tapez « {word} » pour continuer</translation>
    </message>
    <message>
        <source>All is well: pages, logic and log.</source>
        <translation>Tout va bien : pages, logique et journal.</translation>
    </message>
    <message>
        <source>C&amp;hange</source>
        <translation>C&amp;hanger</translation>
    </message>
    <message>
        <source>Change the &amp;passphrase…</source>
        <translation>Changer la &amp;phrase secrète…</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Changer la phrase secrète</translation>
    </message>
    <message>
        <source>Chec&amp;k the vault</source>
        <translation>&amp;Vérifier le coffre</translation>
    </message>
    <message>
        <source>Choose a new passphrase</source>
        <translation>Choisir une nouvelle phrase secrète</translation>
    </message>
    <message>
        <source>Destroys the keys, then the files. Nothing brings them back.</source>
        <translation>Détruit les clés, puis les fichiers. Rien ne les ramène.</translation>
    </message>
    <message>
        <source>Encrypt anew</source>
        <translation>Chiffrer à neuf</translation>
    </message>
    <message>
        <source>Encrypts everything under a new key, so that a stolen key or an old recovery key opens nothing any more. Backups made before keep theirs.</source>
        <translation>Chiffre tout sous une nouvelle clé, pour qu&apos;une clé volée ou une ancienne clé de secours n&apos;ouvre plus rien. Les sauvegardes faites avant gardent la leur.</translation>
    </message>
    <message>
        <source>Erase e&amp;verything…</source>
        <translation>&amp;Tout effacer…</translation>
    </message>
    <message>
        <source>Erase everything</source>
        <translation>Tout effacer</translation>
    </message>
    <message>
        <source>Everything is encrypted under a new key.</source>
        <translation>Tout est chiffré sous une nouvelle clé.</translation>
    </message>
    <message>
        <source>If someone may have your key</source>
        <translation>Si quelqu&apos;un a pu avoir votre clé</translation>
    </message>
    <message>
        <source>Is it sound?</source>
        <translation>Est-il sain ?</translation>
    </message>
    <message>
        <source>It opens the vault when the passphrase is forgotten, and is shown once. A recovery key made before opens nothing any more.</source>
        <translation>Elle ouvre le coffre si la phrase secrète est oubliée, et n&apos;est montrée qu&apos;une fois. Une clé de secours faite avant n&apos;ouvre plus rien.</translation>
    </message>
    <message>
        <source>Locking</source>
        <translation>Verrouillage</translation>
    </message>
    <message>
        <source>New &amp;recovery key…</source>
        <translation>Nouvelle clé de &amp;secours…</translation>
    </message>
    <message>
        <source>New recovery key</source>
        <translation>Nouvelle clé de secours</translation>
    </message>
    <message>
        <source>Opened by: {ways}.</source>
        <translation>S&apos;ouvre par : {ways}.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>Passphrase &amp;now</source>
        <translation>Phrase secrète &amp;actuelle</translation>
    </message>
    <message>
        <source>Passphrase now</source>
        <translation>Phrase secrète actuelle</translation>
    </message>
    <message>
        <source>Profile, library, drafts and the outbound log are destroyed: keys first, then files. Backups, exported drafts and the files you imported are not touched.</source>
        <translation>Profil, bibliothèque, brouillons et journal des envois sont détruits : les clés d&apos;abord, puis les fichiers. Sauvegardes, brouillons exportés et fichiers importés ne sont pas touchés.</translation>
    </message>
    <message>
        <source>Reading all of it…</source>
        <translation>Lecture de tout…</translation>
    </message>
    <message>
        <source>Reads every page, and compares what is there with what was noted when it was stored.</source>
        <translation>Lit chaque page, et compare ce qui est là avec ce qui fut noté à l&apos;enregistrement.</translation>
    </message>
    <message>
        <source>The end</source>
        <translation>La fin</translation>
    </message>
    <message>
        <source>The old one opens nothing any more, except backups made with it.</source>
        <translation>L&apos;ancienne n&apos;ouvre plus rien, sauf les sauvegardes faites avec elle.</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>La phrase secrète est changée.</translation>
    </message>
    <message>
        <source>The recovery key opened the vault. Choose a new passphrase now.</source>
        <translation>La clé de secours a ouvert le coffre. Choisissez maintenant une nouvelle phrase secrète.</translation>
    </message>
    <message>
        <source>There is no recovery key: make one, and keep it on paper.</source>
        <translation>Il n&apos;y a pas de clé de secours : faites-en une, et gardez-la sur papier.</translation>
    </message>
    <message>
        <source>This takes a while and needs as much free disk as the vault. Passphrase and key file stay as they are; if you have a recovery key, you are given a new one.</source>
        <translation>Cela prend un moment et demande autant de disque libre que le coffre. Phrase secrète et fichier de clé restent ; si vous avez une clé de secours, vous en recevez une nouvelle.</translation>
    </message>
    <message>
        <source>Type the word {word}</source>
        <translation>Tapez le mot {word}</translation>
    </message>
    <message>
        <source>What opens it</source>
        <translation>Ce qui l&apos;ouvre</translation>
    </message>
    <message>
        <source>What opens the vault</source>
        <translation>Ce qui ouvre le coffre</translation>
    </message>
    <message>
        <source>What the check found</source>
        <translation>Ce que la vérification a trouvé</translation>
    </message>
    <message>
        <source>a key file</source>
        <translation>un fichier de clé</translation>
    </message>
    <message>
        <source>a passphrase</source>
        <translation>une phrase secrète</translation>
    </message>
    <message>
        <source>a recovery key</source>
        <translation>une clé de secours</translation>
    </message>
    <message>
        <source>erase</source>
        <translation>effacer</translation>
    </message>
    <message>
        <source>the system keyring</source>
        <translation>le trousseau du système</translation>
    </message>
</context>
<context>
    <name>VersionsPanel</name>
    <message numerus="yes">
        <source>%n place(s) differ</source>
        <translation>
            <numerusform>%n endroit diffère</numerusform>
            <numerusform>%n endroits diffèrent</numerusform>
        </translation>
    </message>
    <message>
        <source>Co&amp;mpare with</source>
        <translation>Co&amp;mparer avec</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparer avec</translation>
    </message>
    <message>
        <source>How much differs</source>
        <translation>Combien diffère</translation>
    </message>
    <message>
        <source>Nothing: only show it</source>
        <translation>Rien : seulement montrer</translation>
    </message>
    <message>
        <source>Re&amp;store</source>
        <translation>&amp;Restaurer</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>Restaurer cette version</translation>
    </message>
    <message>
        <source>Text of the version</source>
        <translation>Texte de la version</translation>
    </message>
    <message>
        <source>The text as it stands now</source>
        <translation>Le texte actuel</translation>
    </message>
    <message>
        <source>The version before it</source>
        <translation>La version d&apos;avant</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Version {number}</translation>
    </message>
    <message>
        <source>Versions of this draft</source>
        <translation>Versions de ce brouillon</translation>
    </message>
    <message>
        <source>{number} · {time}
written by the model</source>
        <translation>{number} · {time}
écrit par le modèle</translation>
    </message>
    <message>
        <source>{number} · {time}
yours</source>
        <translation>{number} · {time}
de vous</translation>
    </message>
</context>
<context>
    <name>Voice</name>
    <message>
        <source>Address</source>
        <translation>Adresse au lecteur</translation>
    </message>
    <message>
        <source>Contractions</source>
        <translation>Contractions</translation>
    </message>
    <message>
        <source>Dashes</source>
        <translation>Tirets</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Émojis</translation>
    </message>
    <message>
        <source>Exclamation marks</source>
        <translation>Points d&apos;exclamation</translation>
    </message>
    <message>
        <source>Familiar</source>
        <translation>Familier</translation>
    </message>
    <message>
        <source>Formal</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>Formality</source>
        <translation>Formalité</translation>
    </message>
    <message>
        <source>Informal</source>
        <translation>Informel</translation>
    </message>
    <message>
        <source>It begins with “{here}”; in such texts you write “{usual}”.</source>
        <translation>Il commence par « {here} » ; dans de tels textes vous écrivez « {usual} ».</translation>
    </message>
    <message>
        <source>It begins with “{here}”; to them you write “{usual}”.</source>
        <translation>Il commence par « {here} » ; à cette personne vous écrivez « {usual} ».</translation>
    </message>
    <message>
        <source>It begins with “{here}”; you mostly write “{usual}”.</source>
        <translation>Il commence par « {here} » ; d&apos;habitude vous écrivez « {usual} ».</translation>
    </message>
    <message>
        <source>It begins without a greeting; in such texts you write “{usual}”.</source>
        <translation>Il commence sans salut ; dans de tels textes vous écrivez « {usual} ».</translation>
    </message>
    <message>
        <source>It begins without a greeting; to them you write “{usual}”.</source>
        <translation>Il commence sans salut ; à cette personne vous écrivez « {usual} ».</translation>
    </message>
    <message>
        <source>It begins without a greeting; you mostly write “{usual}”.</source>
        <translation>Il commence sans salut ; d&apos;habitude vous écrivez « {usual} ».</translation>
    </message>
    <message>
        <source>It ends with “{here}”; you write “{usual}”.</source>
        <translation>Il finit par « {here} » ; vous écrivez « {usual} ».</translation>
    </message>
    <message>
        <source>It ends without a sign-off; you write “{usual}”.</source>
        <translation>Il finit sans formule ; vous écrivez « {usual} ».</translation>
    </message>
    <message>
        <source>It has no dashes; you use them often.</source>
        <translation>Il n&apos;a pas de tirets ; vous en mettez souvent.</translation>
    </message>
    <message>
        <source>It has no emoji; you use them often.</source>
        <translation>Il n&apos;a pas d&apos;émojis ; vous en mettez souvent.</translation>
    </message>
    <message>
        <source>It has no exclamation marks; you use them often.</source>
        <translation>Il n&apos;a pas de points d&apos;exclamation ; vous en mettez souvent.</translation>
    </message>
    <message>
        <source>It has no semicolons; you use them often.</source>
        <translation>Il n&apos;a pas de points-virgules ; vous en mettez souvent.</translation>
    </message>
    <message>
        <source>It has {here} dashes, more than you use.</source>
        <translation>Il a {here} tirets, plus que vous n&apos;en mettez.</translation>
    </message>
    <message>
        <source>It has {here} emoji, more than you use.</source>
        <translation>Il a {here} émojis, plus que vous n&apos;en mettez.</translation>
    </message>
    <message>
        <source>It has {here} exclamation marks, more than you use.</source>
        <translation>Il a {here} points d&apos;exclamation, plus que vous n&apos;en mettez.</translation>
    </message>
    <message>
        <source>It has {here} semicolons, more than you use.</source>
        <translation>Il a {here} points-virgules, plus que vous n&apos;en mettez.</translation>
    </message>
    <message>
        <source>It says {words}, which you hardly ever write.</source>
        <translation>Il dit {words}, ce que vous n&apos;écrivez presque jamais.</translation>
    </message>
    <message>
        <source>It says “{here}” to the reader; you say “{usual}”.</source>
        <translation>Il dit « {here} » au lecteur ; vous dites « {usual} ».</translation>
    </message>
    <message>
        <source>It shortens what you mostly write out, such as I am and do not.</source>
        <translation>Il contracte ce que vous écrivez en entier, comme I am et do not.</translation>
    </message>
    <message>
        <source>It writes out what you mostly shorten, such as I&apos;m and don&apos;t.</source>
        <translation>Il écrit en entier ce que vous contractez, comme I&apos;m et don&apos;t.</translation>
    </message>
    <message>
        <source>Its paragraphs have about {here} sentences; yours have about {usual}.</source>
        <translation>Ses paragraphes ont environ {here} phrases ; les vôtres environ {usual}.</translation>
    </message>
    <message>
        <source>Its sentences have about {here} words; yours have about {usual}.</source>
        <translation>Ses phrases ont environ {here} mots ; les vôtres environ {usual}.</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Neutre</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Paragraph length</source>
        <translation>Longueur des paragraphes</translation>
    </message>
    <message>
        <source>Polite</source>
        <translation>Poli</translation>
    </message>
    <message>
        <source>Semicolons</source>
        <translation>Points-virgules</translation>
    </message>
    <message>
        <source>Sentence length</source>
        <translation>Longueur des phrases</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>Formule de fin</translation>
    </message>
    <message>
        <source>Words you avoid</source>
        <translation>Mots que vous évitez</translation>
    </message>
    <message>
        <source>Words you like</source>
        <translation>Mots que vous aimez</translation>
    </message>
    <message>
        <source>You add dashes.</source>
        <translation>Vous ajoutez des tirets.</translation>
    </message>
    <message>
        <source>You add emoji.</source>
        <translation>Vous ajoutez des émojis.</translation>
    </message>
    <message>
        <source>You add exclamation marks.</source>
        <translation>Vous ajoutez des points d&apos;exclamation.</translation>
    </message>
    <message>
        <source>You address the reader as a friend.</source>
        <translation>Vous tutoyez le lecteur.</translation>
    </message>
    <message>
        <source>You address the reader formally.</source>
        <translation>Vous vouvoyez le lecteur.</translation>
    </message>
    <message>
        <source>You begin with “{kept}” rather than “{given}”.</source>
        <translation>Vous commencez par « {kept} » plutôt que « {given} ».</translation>
    </message>
    <message>
        <source>You end with “{kept}” rather than “{given}”.</source>
        <translation>Vous finissez par « {kept} » plutôt que « {given} ».</translation>
    </message>
    <message>
        <source>You leave out “{given}”.</source>
        <translation>Vous omettez « {given} ».</translation>
    </message>
    <message>
        <source>You make drafts longer.</source>
        <translation>Vous allongez les brouillons.</translation>
    </message>
    <message>
        <source>You make drafts shorter.</source>
        <translation>Vous raccourcissez les brouillons.</translation>
    </message>
    <message>
        <source>You take out dashes.</source>
        <translation>Vous retirez les tirets.</translation>
    </message>
    <message>
        <source>You take out emoji.</source>
        <translation>Vous retirez les émojis.</translation>
    </message>
    <message>
        <source>You take out exclamation marks.</source>
        <translation>Vous retirez les points d&apos;exclamation.</translation>
    </message>
    <message>
        <source>You write I am and do not rather than I&apos;m and don&apos;t.</source>
        <translation>Vous écrivez I am et do not plutôt que I&apos;m et don&apos;t.</translation>
    </message>
    <message>
        <source>You write I&apos;m and don&apos;t rather than I am and do not.</source>
        <translation>Vous écrivez I&apos;m et don&apos;t plutôt que I am et do not.</translation>
    </message>
    <message>
        <source>You write “{kept}” rather than “{given}”.</source>
        <translation>Vous écrivez « {kept} » plutôt que « {given} ».</translation>
    </message>
    <message>
        <source>per 1,000 words</source>
        <translation>pour 1 000 mots</translation>
    </message>
    <message>
        <source>per 10 texts</source>
        <translation>pour 10 textes</translation>
    </message>
    <message>
        <source>per 100 sentences</source>
        <translation>pour 100 phrases</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>pour cent</translation>
    </message>
    <message>
        <source>sentences in a paragraph</source>
        <translation>phrases par paragraphe</translation>
    </message>
    <message>
        <source>words in a sentence</source>
        <translation>mots par phrase</translation>
    </message>
</context>
<context>
    <name>VoiceBeside</name>
    <message>
        <source>&amp;Your voice</source>
        <translation>&amp;Votre voix</translation>
    </message>
    <message>
        <source>&amp;Your voice: {alike} of {all}</source>
        <translation>&amp;Votre voix : {alike} sur {all}</translation>
    </message>
    <message>
        <source>A draft is compared here with how you write.</source>
        <translation>Ici un brouillon est comparé à votre façon d&apos;écrire.</translation>
    </message>
    <message>
        <source>How much of this is like you</source>
        <translation>Ce qui vous ressemble</translation>
    </message>
    <message>
        <source>Like you in {alike} of {all} ways.</source>
        <translation>Comme vous sur {alike} points sur {all}.</translation>
    </message>
    <message>
        <source>Make it so</source>
        <translation>Faire ainsi</translation>
    </message>
    <message>
        <source>Make it so: {difference}</source>
        <translation>Faire ainsi : {difference}</translation>
    </message>
    <message>
        <source>Too little is known of how you write in this language. Import some of your own mail, or set your voice by hand, under Voice.</source>
        <translation>On sait trop peu de votre façon d&apos;écrire dans cette langue. Importez de vos mails, ou réglez votre voix à la main, sous Voix.</translation>
    </message>
</context>
<context>
    <name>VoiceScreen</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>How you write</source>
        <translation>Votre façon d&apos;écrire</translation>
    </message>
    <message>
        <source>How you write, measured in your own texts. Drafts go by it. None of it leaves this computer.</source>
        <translation>Votre façon d&apos;écrire, mesurée dans vos propres textes. Les brouillons la suivent. Rien n&apos;en quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>In an opening, {places} stand for the names of whoever the draft is for. F2 edits, Space ticks, Del takes what was measured.</source>
        <translation>Dans un début, {places} tiennent lieu des noms du destinataire. F2 modifie, Espace coche, Suppr reprend ce qui a été mesuré.</translation>
    </message>
    <message>
        <source>Language of the card</source>
        <translation>Langue de la fiche</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>Appris</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Mesuré</translation>
    </message>
    <message>
        <source>Measured in {texts} texts of {words} words.</source>
        <translation>Mesuré dans {texts} textes de {words} mots.</translation>
    </message>
    <message>
        <source>Not known; F2 sets it</source>
        <translation>Inconnu ; F2 le règle</translation>
    </message>
    <message>
        <source>Nothing is measured yet. Import mail or texts that you wrote, in the library; or type values here.</source>
        <translation>Rien n&apos;est encore mesuré. Importez dans la bibliothèque des mails ou textes écrits par vous, ou tapez des valeurs ici.</translation>
    </message>
    <message>
        <source>Parts of the voice card</source>
        <translation>Parties de la fiche de voix</translation>
    </message>
    <message>
        <source>Progress of reading your texts</source>
        <translation>Avancement de la lecture de vos textes</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Destinataires</translation>
    </message>
    <message>
        <source>Set by you; Del takes what was measured</source>
        <translation>Réglé par vous ; Suppr reprend ce qui a été mesuré</translation>
    </message>
    <message>
        <source>Stop reading your texts</source>
        <translation>Arrêter la lecture de vos textes</translation>
    </message>
    <message>
        <source>Take what was &amp;measured</source>
        <translation>Prendre ce qui est &amp;mesuré</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>L&apos;utiliser</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voix</translation>
    </message>
</context>
<context>
    <name>WorkDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>This may take a moment…</source>
        <translation>Cela peut prendre un instant…</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Ce qu&apos;il en est</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Touches</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Verrouiller</translation>
    </message>
    <message>
        <source>&amp;Offline</source>
        <translation>&amp;Hors ligne</translation>
    </message>
    <message>
        <source>All keys, and what this program is (F1)</source>
        <translation>Toutes les touches, et ce qu’est ce programme (F1)</translation>
    </message>
    <message>
        <source>Downloading {model}: {percent} %</source>
        <translation>Télécharge {model} : {percent} %</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Brouillons</translation>
    </message>
    <message>
        <source>Ends the process that could send. To go online again, start CoGenesis anew.</source>
        <translation>Met fin au processus qui pourrait envoyer. Pour revenir en ligne, relancez CoGenesis.</translation>
    </message>
    <message>
        <source>Hide all text and drop the keys (Ctrl+L)</source>
        <translation>Masquer tout le texte et lâcher les clés (Ctrl+L)</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Local only: no endpoint is set</source>
        <translation>Local seulement : aucun point d&apos;accès</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Offline: nothing can leave</source>
        <translation>Hors ligne : rien ne peut partir</translation>
    </message>
    <message>
        <source>Outbound log</source>
        <translation>Journal des envois</translation>
    </message>
    <message>
        <source>Outlines from {endpoint}</source>
        <translation>Plans de {endpoint}</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Écrans</translation>
    </message>
    <message>
        <source>Sent today: {bytes}</source>
        <translation>Envoyé aujourd&apos;hui : {bytes}</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>There is no vault: drafts are made locally and are gone when you close the window.</source>
        <translation>Il n&apos;y a pas de coffre : les brouillons sont faits localement et disparaissent à la fermeture de la fenêtre.</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voix</translation>
    </message>
    <message>
        <source>What goes on in the background</source>
        <translation>Ce qui se passe en arrière-plan</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Écrire</translation>
    </message>
    <message>
        <source>{screen} (Ctrl+{number})</source>
        <translation>{screen} (Ctrl+{number})</translation>
    </message>
</context>
<context>
    <name>WriteScreen</name>
    <message>
        <source>A draft is being written. Stop it first to open another.</source>
        <translation>Un brouillon est en rédaction. Arrêtez-le pour en ouvrir un autre.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>Stopped. What was written so far is kept.</source>
        <translation>Arrêté. Ce qui est écrit est gardé.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>The sketch is ready.</source>
        <translation>Le plan est prêt.</translation>
    </message>
    <message>
        <source>This did not work. Your instruction is kept; nothing was lost.</source>
        <translation>Cela n&apos;a pas marché. Votre consigne est gardée ; rien n&apos;est perdu.</translation>
    </message>
    <message>
        <source>This draft was stopped before its end.</source>
        <translation>Ce brouillon a été arrêté avant sa fin.</translation>
    </message>
    <message>
        <source>Writing on makes a draft of its own; this one stays among your drafts.</source>
        <translation>Continuer fait un brouillon à part ; celui-ci reste parmi vos brouillons.</translation>
    </message>
    <message>
        <source>Written in {seconds} s, {speed} tokens a second. Edit it as you like.</source>
        <translation>Écrit en {seconds} s, {speed} jetons par seconde. Modifiez-le à votre gré.</translation>
    </message>
</context>
<context>
    <name>_KeyFileField</name>
    <message>
        <source>&amp;Key file…</source>
        <translation>&amp;Fichier de clé…</translation>
    </message>
    <message>
        <source>Choose the key file</source>
        <translation>Choisir le fichier de clé</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Fichier de clé</translation>
    </message>
</context>
<context>
    <name>_NameField</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Replace one of that name</source>
        <translation>&amp;Remplacer celui du même nom</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>Nom du modèle</translation>
    </message>
    <message>
        <source>Replace one of that name</source>
        <translation>Remplacer celui du même nom</translation>
    </message>
</context>
</TS>
