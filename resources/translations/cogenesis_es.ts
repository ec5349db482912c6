<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en">
<context>
    <name>AlternativesPanel</name>
    <message>
        <source>Alternative {number}</source>
        <translation>Variante {number}</translation>
    </message>
    <message>
        <source>Alternatives of this paragraph</source>
        <translation>Variantes de este párrafo</translation>
    </message>
    <message>
        <source>Ask for alternatives</source>
        <translation>Pedir variantes</translation>
    </message>
    <message>
        <source>Put the cursor into a paragraph, or select words, and ask.</source>
        <translation>Ponga el cursor en un párrafo o seleccione palabras, y pida.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Empezando…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Stop the alternatives</source>
        <translation>Parar las variantes</translation>
    </message>
    <message>
        <source>Take &amp;{number}</source>
        <translation>Tomar &amp;{number}</translation>
    </message>
    <message>
        <source>Take alternative {number}</source>
        <translation>Tomar la variante {number}</translation>
    </message>
    <message>
        <source>What became of the alternatives</source>
        <translation>Qué ha sido de las variantes</translation>
    </message>
</context>
<context>
    <name>Amounts</name>
    <message>
        <source>At the limit: {limit}</source>
        <translation>En el límite: {limit}</translation>
    </message>
    <message>
        <source>Near the limit: {limit}</source>
        <translation>Cerca del límite: {limit}</translation>
    </message>
    <message>
        <source>about {sent} + {received}</source>
        <translation>unos {sent} + {received}</translation>
    </message>
    <message>
        <source>about {tokens} tokens</source>
        <translation>unos {tokens} tokens</translation>
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
        <translation>{tokens} tokens</translation>
    </message>
    <message>
        <source>{tokens}, {cost}</source>
        <translation>{tokens}, {cost}</translation>
    </message>
    <message>
        <source>{used} of {most} used this month</source>
        <translation>{used} de {most} usados este mes</translation>
    </message>
    <message>
        <source>{used} of {most} used today</source>
        <translation>{used} de {most} usados hoy</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Something went wrong inside CoGenesis ({place}). What you typed is still here.</source>
        <translation>Algo ha fallado dentro de CoGenesis ({place}). Lo que escribió sigue aquí.</translation>
    </message>
</context>
<context>
    <name>ApprovalDialog</name>
    <message>
        <source>&amp;Send this</source>
        <translation>&amp;Enviar esto</translation>
    </message>
    <message>
        <source>As you said, the cloud may read {words}.</source>
        <translation>Como usted permitió, la nube puede leer {words}.</translation>
    </message>
    <message>
        <source>Exact bytes</source>
        <translation>Bytes exactos</translation>
    </message>
    <message>
        <source>Held back from your instruction</source>
        <translation>Retenido de su instrucción</translation>
    </message>
    <message>
        <source>Held back from your instruction:</source>
        <translation>Retenido de su instrucción:</translation>
    </message>
    <message>
        <source>Held back from your instruction; what stands for it is marked above:</source>
        <translation>Retenido de su instrucción; lo que está en su lugar aparece marcado arriba:</translation>
    </message>
    <message>
        <source>May this leave?</source>
        <translation>¿Puede salir esto?</translation>
    </message>
    <message>
        <source>Nothing else leaves. The log keeps them exactly as shown.</source>
        <translation>No sale nada más. El registro los guarda tal como se ven.</translation>
    </message>
    <message>
        <source>Nothing had to be held back from your instruction.</source>
        <translation>No hubo que retener nada de su instrucción.</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>P&amp;arar</translation>
    </message>
    <message>
        <source>These bytes go to {url}</source>
        <translation>Estos bytes van a {url}</translation>
    </message>
    <message>
        <source>Write &amp;locally</source>
        <translation>Escribir &amp;localmente</translation>
    </message>
</context>
<context>
    <name>BackupsPanel</name>
    <message>
        <source>&amp;Back up</source>
        <translation>&amp;Hacer copia</translation>
    </message>
    <message>
        <source>&amp;Back up now…</source>
        <translation>&amp;Hacer copia ahora…</translation>
    </message>
    <message>
        <source>&amp;Passphrase of the backup</source>
        <translation>&amp;Contraseña de la copia</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Restaurar</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>&amp;Restaurar una copia…</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Empezar</translation>
    </message>
    <message>
        <source>&amp;Stop making copies</source>
        <translation>&amp;Dejar de hacer copias</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Hacer copia ahora</translation>
    </message>
    <message>
        <source>Backups made from this vault</source>
        <translation>Copias de esta bóveda</translation>
    </message>
    <message>
        <source>Choose a &amp;folder…</source>
        <translation>Elegir una &amp;carpeta…</translation>
    </message>
    <message>
        <source>Choose a passphrase for the copies. It is not stored: keep it, for without it they cannot be read.</source>
        <translation>Elija una contraseña para las copias. No se guarda: consérvela, pues sin ella no se pueden leer.</translation>
    </message>
    <message>
        <source>Choose a passphrase for this backup. Without it nobody can read the backup.</source>
        <translation>Elija una contraseña para esta copia. Sin ella nadie puede leerla.</translation>
    </message>
    <message>
        <source>Choose the backup</source>
        <translation>Elegir la copia</translation>
    </message>
    <message>
        <source>Copies are made from now on, while the vault is open.</source>
        <translation>Desde ahora se hacen copias mientras la bóveda está abierta.</translation>
    </message>
    <message>
        <source>Copies by themselves</source>
        <translation>Copias automáticas</translation>
    </message>
    <message>
        <source>Every {days} days into {folder}; the latest {keep} are kept.</source>
        <translation>Cada {days} días en {folder}; se guardan las últimas {keep}.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Go back to a backup</source>
        <translation>Volver a una copia</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Hecha</translation>
    </message>
    <message>
        <source>No more copies are made; those there are stay.</source>
        <translation>No se hacen más copias; las que hay se quedan.</translation>
    </message>
    <message>
        <source>Off. Choose a folder, best on another disk, and a passphrase; copies are made while the vault is open.</source>
        <translation>Apagado. Elija una carpeta, mejor en otro disco, y una contraseña; las copias se hacen mientras la bóveda está abierta.</translation>
    </message>
    <message>
        <source>One encrypted file under a passphrase of its own, read back before it counts. It can be restored on any computer with that passphrase alone.</source>
        <translation>Un archivo cifrado con su propia contraseña, que se vuelve a leer antes de darlo por bueno. Se puede restaurar en cualquier equipo solo con esa contraseña.</translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation>Contraseña de la copia</translation>
    </message>
    <message>
        <source>Restore {name}</source>
        <translation>Restaurar {name}</translation>
    </message>
    <message>
        <source>Scheduled copies</source>
        <translation>Copias programadas</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>The backup of {when} is in place.</source>
        <translation>La copia del {when} está en su sitio.</translation>
    </message>
    <message>
        <source>The backup takes the place of the vault, which is moved aside whole. Afterwards the passphrase of the backup opens it.</source>
        <translation>La copia ocupa el lugar de la bóveda, que se aparta entera. Después la abre la contraseña de la copia.</translation>
    </message>
    <message>
        <source>The backup {name} is made, and was read back.</source>
        <translation>La copia {name} está hecha y se ha vuelto a leer.</translation>
    </message>
    <message>
        <source>The vault as it is now is not overwritten: it is moved aside, and you are told where it is.</source>
        <translation>La bóveda actual no se sobrescribe: se aparta y se le dice dónde está.</translation>
    </message>
    <message>
        <source>The vault from before is in {folder}.</source>
        <translation>La bóveda anterior está en {folder}.</translation>
    </message>
    <message>
        <source>Where the backup goes: on another disk, if you can</source>
        <translation>Dónde va la copia: en otro disco, si puede</translation>
    </message>
    <message>
        <source>Where the copies go: on another disk, if you can</source>
        <translation>Dónde van las copias: en otro disco, si puede</translation>
    </message>
    <message>
        <source>not there now</source>
        <translation>ahora no está</translation>
    </message>
</context>
<context>
    <name>ChangesBar</name>
    <message numerus="yes">
        <source>%n change(s) to look at</source>
        <translation>
            <numerusform>%n cambio por ver</numerusform>
            <numerusform>%n cambios por ver</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>Aceptar todo</translation>
    </message>
    <message>
        <source>Accept this change</source>
        <translation>Aceptar este cambio</translation>
    </message>
    <message>
        <source>Alt+A: the change at the cursor, or the next one</source>
        <translation>Alt+A: el cambio en el cursor, o el siguiente</translation>
    </message>
    <message>
        <source>Alt+R: the change at the cursor, or the next one</source>
        <translation>Alt+R: el cambio en el cursor, o el siguiente</translation>
    </message>
    <message>
        <source>Changes that wait</source>
        <translation>Cambios pendientes</translation>
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
        <translation>F8; Mayús+F8 va hacia atrás</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Cambio siguiente</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Reject all</source>
        <translation>Rechazar todo</translation>
    </message>
    <message>
        <source>Reject this change</source>
        <translation>Rechazar este cambio</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Tipo</translation>
    </message>
    <message>
        <source>&amp;Tone</source>
        <translation>&amp;Tono</translation>
    </message>
    <message>
        <source>All on this computer</source>
        <translation>Todo en este equipo</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Automatic: that of the message you answer, else that of your instruction.</source>
        <translation>Automático: el del mensaje que responde, o si no el de su instrucción.</translation>
    </message>
    <message>
        <source>B&amp;rief</source>
        <translation>Enca&amp;rgo</translation>
    </message>
    <message>
        <source>Balanced: values and a gist</source>
        <translation>Equilibrado: valores y una idea</translation>
    </message>
    <message>
        <source>Cloud outline, written here</source>
        <translation>Esquema de la nube, escrito aquí</translation>
    </message>
    <message>
        <source>How it is made</source>
        <translation>Cómo se hace</translation>
    </message>
    <message>
        <source>How much the brief says</source>
        <translation>Cuánto dice el encargo</translation>
    </message>
    <message>
        <source>Kind of text</source>
        <translation>Tipo de texto</translation>
    </message>
    <message>
        <source>Lang&amp;uage</source>
        <translation>Idi&amp;oma</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Len&amp;gth</source>
        <translation>Lar&amp;go</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Largo</translation>
    </message>
    <message>
        <source>M&amp;ade by</source>
        <translation>Hecho p&amp;or</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinatario</translation>
    </message>
    <message>
        <source>Strict: values only</source>
        <translation>Estricto: solo valores</translation>
    </message>
    <message>
        <source>T&amp;o</source>
        <translation>&amp;Para</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>Tono</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>un nombre</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Compare with the cloud…</source>
        <translation>Comparar con la nube…</translation>
    </message>
    <message>
        <source>The same draft from the local outline and from the cloud&apos;s, side by side</source>
        <translation>El mismo borrador con el esquema local y con el de la nube, lado a lado</translation>
    </message>
</context>
<context>
    <name>ComposeScreen</name>
    <message>
        <source>&amp;Draft</source>
        <translation>&amp;Redactar</translation>
    </message>
    <message>
        <source>&amp;Pause at the sketch</source>
        <translation>&amp;Pausa en el esquema</translation>
    </message>
    <message>
        <source>Answer a &amp;message</source>
        <translation>Responder a un &amp;mensaje</translation>
    </message>
    <message>
        <source>Answer a message</source>
        <translation>Responder a un mensaje</translation>
    </message>
    <message>
        <source>As you type, you see here what the cloud would be told.</source>
        <translation>Mientras escribe, aquí ve lo que se diría a la nube.</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Intro</translation>
    </message>
    <message>
        <source>For example: Tell Dr. Patel I have to move Tuesday&apos;s appointment, and ask for a day next week.</source>
        <translation>Por ejemplo: Dile al Dr. Patel que tengo que mover la cita del martes, y pide un día de la semana que viene.</translation>
    </message>
    <message>
        <source>Nothing. This draft is made on this computer alone.</source>
        <translation>Nada. Este borrador se hace solo en este equipo.</translation>
    </message>
    <message>
        <source>Paste the message here. It never leaves this computer.</source>
        <translation>Pegue aquí el mensaje. Nunca sale de este equipo.</translation>
    </message>
    <message>
        <source>Pause at the sketch</source>
        <translation>Pausa en el esquema</translation>
    </message>
    <message>
        <source>Shows the outline for editing before the draft is written</source>
        <translation>Muestra el esquema para editarlo antes de redactar</translation>
    </message>
    <message>
        <source>The message you answer</source>
        <translation>El mensaje que responde</translation>
    </message>
    <message>
        <source>What do you want to write?</source>
        <translation>¿Qué quiere escribir?</translation>
    </message>
    <message>
        <source>What to write</source>
        <translation>Qué escribir</translation>
    </message>
</context>
<context>
    <name>ContextPanel</name>
    <message>
        <source>A text of yours of the same kind</source>
        <translation>Un texto suyo del mismo tipo</translation>
    </message>
    <message>
        <source>Always used</source>
        <translation>Siempre se usa</translation>
    </message>
    <message>
        <source>Do not pin for all drafts</source>
        <translation>No fijar para todos los borradores</translation>
    </message>
    <message>
        <source>Do not pin for this draft</source>
        <translation>No fijar para este borrador</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>From or to the recipient</source>
        <translation>Del destinatario o para él</translation>
    </message>
    <message>
        <source>From or to the recipient; shares: {words}</source>
        <translation>Del destinatario o para él; comparte: {words}</translation>
    </message>
    <message>
        <source>How much is used</source>
        <translation>Cuánto se usa</translation>
    </message>
    <message>
        <source>How you write</source>
        <translation>Cómo escribe usted</translation>
    </message>
    <message>
        <source>Kept out, as never written: {names}. Ask for one in your instruction to use it.</source>
        <translation>Apartado por no escribirse nunca: {names}. Pídalo en su instrucción para usarlo.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Never leaves this computer. About {tokens} tokens.</source>
        <translation>Nunca sale de este equipo. Unos {tokens} tokens.</translation>
    </message>
    <message>
        <source>Never leaves this computer. It takes about a quarter of the room there is.</source>
        <translation>Nunca sale de este equipo. Ocupa cerca de un cuarto del espacio.</translation>
    </message>
    <message>
        <source>Never leaves this computer. It takes about half of the room there is.</source>
        <translation>Nunca sale de este equipo. Ocupa cerca de la mitad del espacio.</translation>
    </message>
    <message>
        <source>Never leaves this computer. It takes little of the room there is.</source>
        <translation>Nunca sale de este equipo. Ocupa poco espacio.</translation>
    </message>
    <message>
        <source>Never leaves this computer. It takes most of the room there is.</source>
        <translation>Nunca sale de este equipo. Ocupa casi todo el espacio.</translation>
    </message>
    <message>
        <source>Never leaves this computer. The room there is, is full.</source>
        <translation>Nunca sale de este equipo. El espacio está lleno.</translation>
    </message>
    <message>
        <source>Nothing yet. Facts from Profile and texts from Library make drafts sound like you.</source>
        <translation>Nada aún. Los datos del perfil y los textos de la biblioteca hacen que los borradores suenen a usted.</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Pasaje</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Fijar</translation>
    </message>
    <message>
        <source>Pin for all</source>
        <translation>Fijar para todos</translation>
    </message>
    <message>
        <source>Pin for all drafts</source>
        <translation>Fijar para todos los borradores</translation>
    </message>
    <message>
        <source>Pin for this draft</source>
        <translation>Fijar para este borrador</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Fijado</translation>
    </message>
    <message>
        <source>Pinned for all drafts</source>
        <translation>Fijado para todos los borradores</translation>
    </message>
    <message>
        <source>Pinned for this draft</source>
        <translation>Fijado para este borrador</translation>
    </message>
    <message>
        <source>Shares with your instruction: {words}</source>
        <translation>Comparte con su instrucción: {words}</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show where it stands</source>
        <translation>Mostrar dónde está</translation>
    </message>
    <message>
        <source>The message you answer</source>
        <translation>El mensaje que responde</translation>
    </message>
    <message>
        <source>There was room for it</source>
        <translation>Había espacio</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Soltar</translation>
    </message>
    <message>
        <source>Unpin for all</source>
        <translation>Soltar para todos</translation>
    </message>
    <message>
        <source>Use it in every draft from now on</source>
        <translation>Usarlo en cada borrador desde ahora</translation>
    </message>
    <message>
        <source>Use it in this draft, whatever else there is (Ctrl+D in the list)</source>
        <translation>Usarlo en este borrador, haya lo que haya (Ctrl+D en la lista)</translation>
    </message>
    <message>
        <source>What is never written and was kept out</source>
        <translation>Lo que nunca se escribe y se apartó</translation>
    </message>
    <message>
        <source>What stays here and is used</source>
        <translation>Lo que se queda aquí y se usa</translation>
    </message>
    <message>
        <source>What the local model is told; Space switches an item off or on, Return shows it</source>
        <translation>Lo que se dice al modelo local; Espacio lo quita o pone, Intro lo muestra</translation>
    </message>
    <message>
        <source>Your style</source>
        <translation>Su estilo</translation>
    </message>
</context>
<context>
    <name>CounterfactualView</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n petición</numerusform>
            <numerusform>%n peticiones</numerusform>
        </translation>
    </message>
    <message>
        <source>All on this computer</source>
        <translation>Todo en este equipo</translation>
    </message>
    <message>
        <source>Back to the draft</source>
        <translation>Volver al borrador</translation>
    </message>
    <message>
        <source>Both are the same, word for word.</source>
        <translation>Los dos son iguales, palabra por palabra.</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Keep the &amp;cloud one</source>
        <translation>Quedarse con el de la &amp;nube</translation>
    </message>
    <message>
        <source>Keep the &amp;local one</source>
        <translation>Quedarse con el &amp;local</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Nothing is on record as sent for this draft.</source>
        <translation>No consta nada enviado para este borrador.</translation>
    </message>
    <message>
        <source>Only this one has these words</source>
        <translation>Solo este tiene estas palabras</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>P&amp;arar</translation>
    </message>
    <message>
        <source>Sent for this draft: {requests}, {size}, {tokens} tokens, {cost}.</source>
        <translation>Enviado para este borrador: {requests}, {size}, {tokens} tokens, {cost}.</translation>
    </message>
    <message>
        <source>Sent for this draft: {requests}, {size}, {tokens} tokens. No price is set for the endpoint.</source>
        <translation>Enviado para este borrador: {requests}, {size}, {tokens} tokens. No hay precio puesto para el servicio.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Empezando…</translation>
    </message>
    <message>
        <source>Stopped. Your draft is as it was.</source>
        <translation>Parado. Su borrador está como estaba.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Parando…</translation>
    </message>
    <message>
        <source>The same draft twice, written here with the same seed and the same context. Only the outline differs. Underlined words stand in one of the two alone. Your draft stays as it is.</source>
        <translation>El mismo borrador dos veces, escrito aquí con la misma semilla y el mismo contexto. Solo difiere el esquema. Las palabras subrayadas están solo en uno de los dos. Su borrador se queda como está.</translation>
    </message>
    <message>
        <source>The text from the cloud&apos;s outline</source>
        <translation>El texto con el esquema de la nube</translation>
    </message>
    <message>
        <source>The text from the local outline</source>
        <translation>El texto con el esquema local</translation>
    </message>
    <message>
        <source>This did not work. Your draft is as it was.</source>
        <translation>Esto no funcionó. Su borrador está como estaba.</translation>
    </message>
    <message>
        <source>What the cloud changes</source>
        <translation>Qué cambia la nube</translation>
    </message>
    <message>
        <source>What was sent for it, and what it cost</source>
        <translation>Qué se envió para ello y cuánto costó</translation>
    </message>
    <message>
        <source>With the cloud&apos;s outline</source>
        <translation>Con el esquema de la nube</translation>
    </message>
    <message>
        <source>{percent} % of the words of the one with the cloud stand in the local one too.</source>
        <translation>El {percent} % de las palabras del de la nube están también en el local.</translation>
    </message>
    <message>
        <source>← Back to the &amp;draft</source>
        <translation>← Volver al &amp;borrador</translation>
    </message>
</context>
<context>
    <name>DiffView</name>
    <message numerus="yes">
        <source>%n place(s) differ</source>
        <translation>
            <numerusform>%n lugar difiere</numerusform>
            <numerusform>%n lugares difieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>Añadido</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Quitado</translation>
    </message>
</context>
<context>
    <name>DocumentDetails</name>
    <message>
        <source>&amp;Forget…</source>
        <translation>&amp;Olvidar…</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Tipo</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>About this text</source>
        <translation>Sobre este texto</translation>
    </message>
    <message>
        <source>Added: {who}</source>
        <translation>Añadido: {who}</translation>
    </message>
    <message>
        <source>File: {who}</source>
        <translation>Archivo: {who}</translation>
    </message>
    <message>
        <source>Forget the text</source>
        <translation>Olvidar el texto</translation>
    </message>
    <message>
        <source>From: {who}</source>
        <translation>De: {who}</translation>
    </message>
    <message>
        <source>I &amp;wrote this</source>
        <translation>Lo &amp;escribí yo</translation>
    </message>
    <message>
        <source>I wrote this</source>
        <translation>Lo escribí yo</translation>
    </message>
    <message>
        <source>Kind of this text</source>
        <translation>Tipo de este texto</translation>
    </message>
    <message>
        <source>Language of this text</source>
        <translation>Idioma de este texto</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>El texto</translation>
    </message>
    <message>
        <source>To: {who}</source>
        <translation>Para: {who}</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>What you set here is set for all of them.</source>
        <translation>Lo que ponga aquí vale para todos.</translation>
    </message>
    <message>
        <source>Written: {who}</source>
        <translation>Escrito: {who}</translation>
    </message>
    <message>
        <source>Your own texts teach the local model how you write</source>
        <translation>Sus propios textos enseñan al modelo local cómo escribe</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>y {count} más</translation>
    </message>
    <message>
        <source>{count} texts</source>
        <translation>{count} textos</translation>
    </message>
</context>
<context>
    <name>DocumentsModel</name>
    <message>
        <source>By you</source>
        <translation>Suyo</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Escrito</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
</context>
<context>
    <name>DocumentsPanel</name>
    <message>
        <source>Address cards</source>
        <translation>Tarjetas de contacto</translation>
    </message>
    <message>
        <source>Any file</source>
        <translation>Cualquier archivo</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>Cualquier tipo</translation>
    </message>
    <message>
        <source>Every language</source>
        <translation>Cualquier idioma</translation>
    </message>
    <message>
        <source>Everybody&apos;s</source>
        <translation>De todos</translation>
    </message>
    <message>
        <source>Find in title, file or author</source>
        <translation>Buscar en título, archivo o autor</translation>
    </message>
    <message>
        <source>How many texts</source>
        <translation>Cuántos textos</translation>
    </message>
    <message>
        <source>Imported texts</source>
        <translation>Textos importados</translation>
    </message>
    <message>
        <source>Mailboxes</source>
        <translation>Buzones</translation>
    </message>
    <message>
        <source>Mails</source>
        <translation>Correos</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Míos</translation>
    </message>
    <message>
        <source>No text like this</source>
        <translation>Ningún texto así</translation>
    </message>
    <message>
        <source>Only from such files</source>
        <translation>Solo de esos archivos</translation>
    </message>
    <message>
        <source>Only in this language</source>
        <translation>Solo en este idioma</translation>
    </message>
    <message>
        <source>Only this kind</source>
        <translation>Solo este tipo</translation>
    </message>
    <message>
        <source>Other words, or another kind, may find it.</source>
        <translation>Otras palabras u otro tipo quizá lo encuentren.</translation>
    </message>
    <message>
        <source>Others&apos;</source>
        <translation>De otros</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Texto simple</translation>
    </message>
    <message>
        <source>Title, file or author</source>
        <translation>Título, archivo o autor</translation>
    </message>
    <message>
        <source>Whose texts</source>
        <translation>Textos de quién</translation>
    </message>
    <message>
        <source>{all} texts</source>
        <translation>{all} textos</translation>
    </message>
    <message>
        <source>{count} of {all} texts</source>
        <translation>{count} de {all} textos</translation>
    </message>
</context>
<context>
    <name>Downloads</name>
    <message>
        <source>Stopping…</source>
        <translation>Parando…</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>Espera su turno</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
    <message>
        <source>{model} is downloaded.</source>
        <translation>{model} se ha descargado.</translation>
    </message>
    <message>
        <source>{model} is downloaded; it is tried out…</source>
        <translation>{model} se ha descargado; se está probando…</translation>
    </message>
    <message>
        <source>{model} writes from now on.</source>
        <translation>Desde ahora escribe {model}.</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>{rate} a second</source>
        <translation>{rate} por segundo</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>quedan {time}</translation>
    </message>
</context>
<context>
    <name>DraftEditor</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Versions</source>
        <translation>&amp;Versiones</translation>
    </message>
    <message>
        <source>Alternatives</source>
        <translation>Variantes</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Copiar el texto</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Keep this version</source>
        <translation>Guardar esta versión</translation>
    </message>
    <message>
        <source>Kept as a version.</source>
        <translation>Guardado como versión.</translation>
    </message>
    <message>
        <source>Length and saving</source>
        <translation>Largo y guardado</translation>
    </message>
    <message>
        <source>Sub&amp;ject</source>
        <translation>As&amp;unto</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>The text is on the clipboard.</source>
        <translation>El texto está en el portapapeles.</translation>
    </message>
    <message>
        <source>not kept: no vault</source>
        <translation>no se guarda: no hay bóveda</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>guardado</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>guardando…</translation>
    </message>
</context>
<context>
    <name>DraftHead</name>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Intentar otra vez</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Back to the instruction</source>
        <translation>Volver a la instrucción</translation>
    </message>
    <message>
        <source>Draft &amp;again</source>
        <translation>Redactar de &amp;nuevo</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>P&amp;arar</translation>
    </message>
    <message>
        <source>Write it &amp;locally</source>
        <translation>Escribirlo &amp;localmente</translation>
    </message>
    <message>
        <source>← &amp;Instruction</source>
        <translation>← &amp;Instrucción</translation>
    </message>
</context>
<context>
    <name>Drafts</name>
    <message>
        <source>Being written</source>
        <translation>Escribiéndose</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Made on {created}: {mode}</source>
        <translation>Hecho el {created}: {mode}</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Parado</translation>
    </message>
</context>
<context>
    <name>DraftsModel</name>
    <message>
        <source>About</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiado</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
</context>
<context>
    <name>DraftsScreen</name>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n borrador</numerusform>
            <numerusform>%n borradores</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Borrar…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Cualquier estado</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Por tipo</translation>
    </message>
    <message>
        <source>By recipient</source>
        <translation>Por destinatario</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Por título</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n draft(s) with all versions? This cannot be undone.</source>
        <translation>
            <numerusform>¿Borrar %n borrador con todas sus versiones? No se puede deshacer.</numerusform>
            <numerusform>¿Borrar %n borradores con todas sus versiones? No se puede deshacer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the draft</source>
        <translation>Borrar el borrador</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Borradores</translation>
    </message>
    <message>
        <source>Every draft is kept here, with its versions, encrypted.</source>
        <translation>Cada borrador se guarda aquí, con sus versiones, cifrado.</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>Cualquier tipo</translation>
    </message>
    <message>
        <source>How many drafts</source>
        <translation>Cuántos borradores</translation>
    </message>
    <message>
        <source>Last changed first</source>
        <translation>Últimos cambiados primero</translation>
    </message>
    <message>
        <source>Last made first</source>
        <translation>Últimos hechos primero</translation>
    </message>
    <message>
        <source>Made any way</source>
        <translation>Hechos de cualquier modo</translation>
    </message>
    <message>
        <source>No drafts yet</source>
        <translation>Aún no hay borradores</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nada encontrado</translation>
    </message>
    <message>
        <source>Only changed since</source>
        <translation>Solo cambiados desde</translation>
    </message>
    <message>
        <source>Only in this state</source>
        <translation>Solo en este estado</translation>
    </message>
    <message>
        <source>Only made this way</source>
        <translation>Solo hechos así</translation>
    </message>
    <message>
        <source>Only this kind</source>
        <translation>Solo este tipo</translation>
    </message>
    <message>
        <source>Only to this recipient</source>
        <translation>Solo para este destinatario</translation>
    </message>
    <message>
        <source>Other words, or less of a filter, may find the draft.</source>
        <translation>Otras palabras o menos filtros quizá lo encuentren.</translation>
    </message>
    <message>
        <source>Search drafts</source>
        <translation>Buscar borradores</translation>
    </message>
    <message>
        <source>Search in instructions, subjects and texts</source>
        <translation>Buscar en instrucciones, asuntos y textos</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>Ordenado por</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>{count} of {all} drafts</source>
        <translation>{count} de {all} borradores</translation>
    </message>
</context>
<context>
    <name>EndpointForm</name>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modelo</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>&amp;Dirección</translation>
    </message>
    <message>
        <source>Address of the endpoint</source>
        <translation>Dirección del servicio</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel the test</source>
        <translation>Cancelar la prueba</translation>
    </message>
    <message>
        <source>Certificate &amp;file</source>
        <translation>Archivo de &amp;certificado</translation>
    </message>
    <message>
        <source>Ke&amp;y</source>
        <translation>Cla&amp;ve</translation>
    </message>
    <message>
        <source>Key of the endpoint</source>
        <translation>Clave del servicio</translation>
    </message>
    <message>
        <source>Known endpoints</source>
        <translation>Servicios conocidos</translation>
    </message>
    <message>
        <source>Known endpoints…</source>
        <translation>Servicios conocidos…</translation>
    </message>
    <message>
        <source>Model of the endpoint</source>
        <translation>Modelo del servicio</translation>
    </message>
    <message>
        <source>Own certificate file</source>
        <translation>Archivo de certificado propio</translation>
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
        <translation>Quitar el servicio</translation>
    </message>
    <message>
        <source>Removed. Drafts are made locally now.</source>
        <translation>Quitado. Los borradores se hacen ahora localmente.</translation>
    </message>
    <message>
        <source>Result of the test</source>
        <translation>Resultado de la prueba</translation>
    </message>
    <message>
        <source>Save and &amp;test</source>
        <translation>Guardar y &amp;probar</translation>
    </message>
    <message>
        <source>Save the endpoint</source>
        <translation>Guardar el servicio</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Sending one small request; it says nothing about you, and is on the log…</source>
        <translation>Enviando una pequeña petición; no dice nada de usted y queda en el registro…</translation>
    </message>
    <message>
        <source>Test cancelled; the endpoint stays saved.</source>
        <translation>Prueba cancelada; el servicio sigue guardado.</translation>
    </message>
    <message>
        <source>empty: keep the stored key</source>
        <translation>vacío: conservar la clave guardada</translation>
    </message>
    <message>
        <source>for example gpt-4o-mini</source>
        <translation>por ejemplo gpt-4o-mini</translation>
    </message>
    <message>
        <source>only if it needs its own certificate</source>
        <translation>solo si necesita su propio certificado</translation>
    </message>
    <message>
        <source>only if your network needs one</source>
        <translation>solo si su red lo necesita</translation>
    </message>
</context>
<context>
    <name>EngineSettings</name>
    <message>
        <source>&amp;Choose another model…</source>
        <translation>&amp;Elegir otro modelo…</translation>
    </message>
    <message>
        <source>&amp;Measure threads now</source>
        <translation>&amp;Medir hilos ahora</translation>
    </message>
    <message>
        <source>How it is run</source>
        <translation>Cómo funciona</translation>
    </message>
    <message>
        <source>Measured, and remembered for this model.</source>
        <translation>Medido y recordado para este modelo.</translation>
    </message>
    <message>
        <source>Measuring; this takes some seconds…</source>
        <translation>Midiendo; tarda unos segundos…</translation>
    </message>
    <message>
        <source>Stop &amp;measuring</source>
        <translation>Parar la &amp;medición</translation>
    </message>
    <message>
        <source>Stopped; what was known before stays.</source>
        <translation>Parado; lo que se sabía se queda.</translation>
    </message>
    <message>
        <source>Takes some seconds; otherwise it is done once while the model is idle</source>
        <translation>Tarda unos segundos; si no, se hace una vez mientras el modelo descansa</translation>
    </message>
    <message>
        <source>What is left as it comes is chosen for this machine: by a short measurement, and by the memory that is free. Changes take effect with the next draft.</source>
        <translation>Lo que se deja como viene se elige para este equipo: con una breve medición y según la memoria libre. Los cambios valen desde el próximo borrador.</translation>
    </message>
</context>
<context>
    <name>ExportTools</name>
    <message>
        <source>&amp;Mail draft (.eml)…</source>
        <translation>Borrador de &amp;correo (.eml)…</translation>
    </message>
    <message>
        <source>&amp;Open the saved file</source>
        <translation>&amp;Abrir el archivo guardado</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimir…</translation>
    </message>
    <message>
        <source>&amp;Save as a file…</source>
        <translation>&amp;Guardar como archivo…</translation>
    </message>
    <message>
        <source>&amp;Word document (.docx)…</source>
        <translation>Documento &amp;Word (.docx)…</translation>
    </message>
    <message>
        <source>Copy and open an &amp;empty mail window</source>
        <translation>Copiar y abrir una ventana de correo &amp;vacía</translation>
    </message>
    <message>
        <source>Copy the &amp;text</source>
        <translation>Copiar el &amp;texto</translation>
    </message>
    <message>
        <source>Copy with &amp;formatting</source>
        <translation>Copiar con &amp;formato</translation>
    </message>
    <message>
        <source>Copy, export or print</source>
        <translation>Copiar, exportar o imprimir</translation>
    </message>
    <message>
        <source>Copy, save as a file, print, or open a mail window</source>
        <translation>Copiar, guardar, imprimir o abrir una ventana de correo</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xportar</translation>
    </message>
    <message>
        <source>Mail draft (*.eml)</source>
        <translation>Borrador de correo (*.eml)</translation>
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
        <translation>&amp;Abrirlo</translation>
    </message>
    <message>
        <source>Open the saved file</source>
        <translation>Abrir el archivo guardado</translation>
    </message>
    <message>
        <source>P&amp;DF (.pdf)…</source>
        <translation>P&amp;DF (.pdf)…</translation>
    </message>
    <message>
        <source>P&amp;lain text (.txt)…</source>
        <translation>Texto &amp;simple (.txt)…</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Plain text (*.txt)</source>
        <translation>Texto simple (*.txt)</translation>
    </message>
    <message>
        <source>Print pre&amp;view…</source>
        <translation>Vista pre&amp;via…</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Guardado como {path}.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Stop writing the file</source>
        <translation>Parar de escribir el archivo</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Parado. No se escribió ningún archivo.</translation>
    </message>
    <message>
        <source>The draft is still being written. Wait for its end, or stop it.</source>
        <translation>El borrador aún se está escribiendo. Espere al final o párelo.</translation>
    </message>
    <message>
        <source>The text is on the clipboard, with its paragraphs and lists.</source>
        <translation>El texto está en el portapapeles, con sus párrafos y listas.</translation>
    </message>
    <message>
        <source>The text is on the clipboard.</source>
        <translation>El texto está en el portapapeles.</translation>
    </message>
    <message>
        <source>The text is on the clipboard. Paste it into the mail window.</source>
        <translation>El texto está en el portapapeles. Péguelo en la ventana de correo.</translation>
    </message>
    <message>
        <source>The text is on the clipboard. {problem}</source>
        <translation>El texto está en el portapapeles. {problem}</translation>
    </message>
    <message>
        <source>There is no text yet to copy, save or print.</source>
        <translation>Aún no hay texto para copiar, guardar o imprimir.</translation>
    </message>
    <message>
        <source>What became of the file</source>
        <translation>Qué ha sido del archivo</translation>
    </message>
    <message>
        <source>Where should the file go?</source>
        <translation>¿Dónde va el archivo?</translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Documento Word (*.docx)</translation>
    </message>
    <message>
        <source>Writing {file}…</source>
        <translation>Escribiendo {file}…</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n encontrado</numerusform>
            <numerusform>%n encontrados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n reemplazado</numerusform>
            <numerusform>%n reemplazados</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close find and replace</source>
        <translation>Cerrar buscar y reemplazar</translation>
    </message>
    <message>
        <source>F3</source>
        <translation>F3</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Buscar siguiente</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Buscar anterior</translation>
    </message>
    <message>
        <source>Found by the search</source>
        <translation>Encontrado por la búsqueda</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Distinguir mayúsculas</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Reemplazar todo</translation>
    </message>
    <message>
        <source>Replace this one</source>
        <translation>Reemplazar este</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Reemplazar por</translation>
    </message>
    <message>
        <source>Shift+F3</source>
        <translation>Mayús+F3</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Lo que se encontró</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Palabras completas</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} de {count}</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>in your vault</source>
        <translation>en su bóveda</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>omitido</translation>
    </message>
    <message>
        <source>looks like private data</source>
        <translation>parece un dato privado</translation>
    </message>
    <message>
        <source>not an everyday word</source>
        <translation>no es una palabra corriente</translation>
    </message>
    <message>
        <source>recognised as a name</source>
        <translation>reconocido como nombre</translation>
    </message>
    <message>
        <source>sensitive topic</source>
        <translation>tema delicado</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Continuar</translation>
    </message>
    <message>
        <source>&amp;Set up</source>
        <translation>&amp;Configurar</translation>
    </message>
    <message>
        <source>&amp;Try it without setting up</source>
        <translation>&amp;Probar sin configurar</translation>
    </message>
    <message>
        <source>A cloud model knows better how a good text is built. It is asked for an outline only, from a brief that is checked before it leaves. Any endpoint that speaks the OpenAI protocol will do, also one on your own network. This is optional.</source>
        <translation>Un modelo de la nube sabe mejor cómo se construye un buen texto. Solo se le pide un esquema, con un encargo que se revisa antes de salir. Vale cualquier servicio que hable el protocolo de OpenAI, también uno de su propia red. Es opcional.</translation>
    </message>
    <message>
        <source>A short brief that says what kind of text is wanted, never about whom. You see it while you type, byte for byte, and everything that leaves is on record. With no endpoint set, nothing leaves.</source>
        <translation>Un breve encargo que dice qué tipo de texto se quiere, nunca sobre quién. Lo ve mientras escribe, byte a byte, y todo lo que sale queda registrado. Sin servicio configurado no sale nada.</translation>
    </message>
    <message>
        <source>CoGenesis drafts emails, letters and posts the way you write them. A small model on this computer does the writing.</source>
        <translation>CoGenesis redacta correos, cartas y entradas como usted las escribe. Escribe un pequeño modelo en este equipo.</translation>
    </message>
    <message>
        <source>Help with the outline</source>
        <translation>Ayuda con el esquema</translation>
    </message>
    <message>
        <source>S&amp;kip: write locally only</source>
        <translation>&amp;Omitir: escribir solo localmente</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>Paso {step} de {steps}</translation>
    </message>
    <message>
        <source>What may leave, if you want help from a cloud model</source>
        <translation>Lo que puede salir, si quiere ayuda de un modelo de la nube</translation>
    </message>
    <message>
        <source>What stays here</source>
        <translation>Lo que se queda aquí</translation>
    </message>
    <message>
        <source>Writes in your voice. Keeps your life to itself.</source>
        <translation>Escribe con su voz. Se guarda su vida para sí.</translation>
    </message>
    <message>
        <source>Your profile, documents, past writing, messages you answer, and every draft. They are encrypted on this computer and never leave it.</source>
        <translation>Su perfil, documentos, textos anteriores, mensajes que responde y cada borrador. Están cifrados en este equipo y nunca salen de él.</translation>
    </message>
</context>
<context>
    <name>ForgetDialog</name>
    <message>
        <source>&amp;Delete the drafts made from it too ({count})</source>
        <translation>&amp;Borrar también los borradores hechos con él ({count})</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Olvidar</translation>
    </message>
    <message>
        <source>Forget {count} texts</source>
        <translation>Olvidar {count} textos</translation>
    </message>
    <message>
        <source>Forget “{title}”</source>
        <translation>Olvidar «{title}»</translation>
    </message>
    <message>
        <source>Forgotten.</source>
        <translation>Olvidado.</translation>
    </message>
    <message>
        <source>It still stands in these, which are not changed:</source>
        <translation>Sigue en estos, que no se cambian:</translation>
    </message>
    <message>
        <source>Removed from the vault for good: the text, its passages, what it taught the word list, its people, and what the model keeps in memory. The file you imported stays where it is.</source>
        <translation>Se quita de la bóveda para siempre: el texto, sus pasajes, lo que enseñó a la lista de palabras, sus personas y lo que el modelo guarda en memoria. El archivo importado sigue donde está.</translation>
    </message>
    <message>
        <source>Still in: {places}.</source>
        <translation>Aún en: {places}.</translation>
    </message>
    <message>
        <source>The rest of the vault&apos;s file is tidied in a while.</source>
        <translation>El resto del archivo de la bóveda se ordena dentro de un rato.</translation>
    </message>
    <message>
        <source>What still holds the text</source>
        <translation>Lo que aún contiene el texto</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message>
        <source>Added: {added}. Already there: {known}. Could not be read: {failed}.</source>
        <translation>Añadidos: {added}. Ya estaban: {known}. No se pudieron leer: {failed}.</translation>
    </message>
    <message>
        <source>Cancelled; import the same again, and it goes on from here.</source>
        <translation>Cancelado; importe lo mismo otra vez y sigue desde ahí.</translation>
    </message>
    <message>
        <source>Close the report</source>
        <translation>Cerrar el informe</translation>
    </message>
    <message>
        <source>Cop&amp;y the report</source>
        <translation>Cop&amp;iar el informe</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message>
        <source>Every reason ({count})</source>
        <translation>Todos los motivos ({count})</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Gone on with where it had stopped: {count}.</source>
        <translation>Continuado donde se paró: {count}.</translation>
    </message>
    <message>
        <source>Of these, {count} are not listed here.</source>
        <translation>De estos, {count} no están en la lista.</translation>
    </message>
    <message>
        <source>Only this reason</source>
        <translation>Solo este motivo</translation>
    </message>
    <message>
        <source>Passed over, as they are no texts that can be read here: {kinds}, and others.</source>
        <translation>Pasados por alto, por no ser textos que se puedan leer aquí: {kinds} y otros.</translation>
    </message>
    <message>
        <source>Passed over, as they are no texts that can be read here: {kinds}.</source>
        <translation>Pasados por alto, por no ser textos que se puedan leer aquí: {kinds}.</translation>
    </message>
    <message>
        <source>Report of the import</source>
        <translation>Informe de la importación</translation>
    </message>
    <message>
        <source>Save the repor&amp;t…</source>
        <translation>&amp;Guardar el informe…</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>What was left out</source>
        <translation>Lo que se dejó fuera</translation>
    </message>
    <message>
        <source>Why it was left out</source>
        <translation>Por qué se dejó fuera</translation>
    </message>
    <message>
        <source>without a suffix</source>
        <translation>sin extensión</translation>
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
        <translation>&amp;Olvidar esto</translation>
    </message>
    <message>
        <source>Edit a draft until it sounds like you, then copy it: what you changed stands here.</source>
        <translation>Edite un borrador hasta que suene a usted y cópielo: lo que cambió aparece aquí.</translation>
    </message>
    <message>
        <source>Forget &amp;everything…</source>
        <translation>Olvidar &amp;todo…</translation>
    </message>
    <message>
        <source>Forget everything</source>
        <translation>Olvidar todo</translation>
    </message>
    <message>
        <source>Forget everything that your edits taught? Your texts and drafts stay; learning begins anew.</source>
        <translation>¿Olvidar todo lo que enseñaron sus cambios? Sus textos y borradores se quedan; el aprendizaje empieza de nuevo.</translation>
    </message>
    <message>
        <source>Learned from what you change in drafts that you copy, export or leave. Something counts from the second draft on. What you forget is not learned again.</source>
        <translation>Aprendido de lo que cambia en los borradores que copia, exporta o deja. Cuenta desde el segundo borrador. Lo que olvida no se vuelve a aprender.</translation>
    </message>
    <message>
        <source>Nothing learned yet</source>
        <translation>Nada aprendido aún</translation>
    </message>
    <message>
        <source>What your edits taught</source>
        <translation>Lo que enseñaron sus cambios</translation>
    </message>
    <message>
        <source>[first name]</source>
        <translation>[nombre]</translation>
    </message>
    <message>
        <source>[last name]</source>
        <translation>[apellido]</translation>
    </message>
    <message numerus="yes">
        <source>{lesson} (%n time(s))</source>
        <translation>
            <numerusform>{lesson} (%n vez)</numerusform>
            <numerusform>{lesson} (%n veces)</numerusform>
        </translation>
    </message>
    <message>
        <source>{lesson} (once so far)</source>
        <translation>{lesson} (una vez hasta ahora)</translation>
    </message>
</context>
<context>
    <name>LeavingPanel</name>
    <message>
        <source>Blocked by the gate: nothing leaves; the draft is made locally. {reason}</source>
        <translation>Bloqueado por la barrera: no sale nada; el borrador se hace localmente. {reason}</translation>
    </message>
    <message>
        <source>Exact bytes that would leave</source>
        <translation>Bytes exactos que saldrían</translation>
    </message>
    <message>
        <source>Gist</source>
        <translation>Idea</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>Held back from your instruction</source>
        <translation>Retenido de su instrucción</translation>
    </message>
    <message>
        <source>Hide the exact &amp;bytes</source>
        <translation>Ocultar los &amp;bytes exactos</translation>
    </message>
    <message>
        <source>How much this can tell at most</source>
        <translation>Cuánto puede revelar como mucho</translation>
    </message>
    <message>
        <source>No more than {bits} bits: whatever you write, the request is put together from closed lists. {letters} letters picked at random say as much.</source>
        <translation>No más de {bits} bits: escriba lo que escriba, la petición se compone de listas cerradas. {letters} letras al azar dicen lo mismo.</translation>
    </message>
    <message>
        <source>Only this brief, {size}</source>
        <translation>Solo este encargo, {size}</translation>
    </message>
    <message>
        <source>Only this brief, {size}, to {url}</source>
        <translation>Solo este encargo, {size}, a {url}</translation>
    </message>
    <message>
        <source>Show the exact &amp;bytes</source>
        <translation>Mostrar los &amp;bytes exactos</translation>
    </message>
    <message>
        <source>Show the exact bytes</source>
        <translation>Mostrar los bytes exactos</translation>
    </message>
    <message>
        <source>The values come from closed lists and say no more than {bits} bits, as much as {letters} letters picked at random. The gist is not counted in that.</source>
        <translation>Los valores vienen de listas cerradas y no dicen más de {bits} bits, como {letters} letras al azar. La idea no se cuenta en eso.</translation>
    </message>
    <message>
        <source>What would leave</source>
        <translation>Lo que saldría</translation>
    </message>
    <message>
        <source>Whether anything would leave</source>
        <translation>Si saldría algo</translation>
    </message>
    <message>
        <source>none: only the values above are sent</source>
        <translation>ninguna: solo se envían los valores de arriba</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>no se dice</translation>
    </message>
</context>
<context>
    <name>LengthInWords</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n carácter</numerusform>
            <numerusform>%n caracteres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) to read</source>
        <translation>
            <numerusform>%n minuto de lectura</numerusform>
            <numerusform>%n minutos de lectura</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n palabra</numerusform>
            <numerusform>%n palabras</numerusform>
        </translation>
    </message>
    <message>
        <source>{seconds} s to read</source>
        <translation>{seconds} s de lectura</translation>
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
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>All texts</source>
        <translation>Todos los textos</translation>
    </message>
    <message>
        <source>Cancel the import</source>
        <translation>Cancelar la importación</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>Drop mails, letters, documents or address cards here, or whole folders of them: eml, mbox, docx, odt, pdf, rtf, html, md, txt, vcf. They are read in a closed room, kept encrypted, and never leave.</source>
        <translation>Suelte aquí correos, cartas, documentos o tarjetas de contacto, o carpetas enteras: eml, mbox, docx, odt, pdf, rtf, html, md, txt, vcf. Se leen en un cuarto cerrado, se guardan cifrados y nunca salen.</translation>
    </message>
    <message>
        <source>I &amp;wrote these myself</source>
        <translation>Los &amp;escribí yo</translation>
    </message>
    <message>
        <source>I wrote these myself</source>
        <translation>Los escribí yo</translation>
    </message>
    <message>
        <source>Import &amp;files…</source>
        <translation>Importar &amp;archivos…</translation>
    </message>
    <message>
        <source>Import a f&amp;older…</source>
        <translation>Importar una &amp;carpeta…</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Importar una carpeta</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Importar archivos</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Looking at what there is…</source>
        <translation>Mirando lo que hay…</translation>
    </message>
    <message>
        <source>Nothing imported yet</source>
        <translation>Aún no se ha importado nada</translation>
    </message>
    <message>
        <source>Parts of the library</source>
        <translation>Partes de la biblioteca</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Progreso de la importación</translation>
    </message>
    <message>
        <source>Search in the texts</source>
        <translation>Buscar en los textos</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Parando…</translation>
    </message>
    <message>
        <source>Texts and mails the local model may draw on. Your own ones teach it your voice.</source>
        <translation>Textos y correos a los que puede acudir el modelo local. Los suyos le enseñan su voz.</translation>
    </message>
    <message>
        <source>Texts read: {items}</source>
        <translation>Textos leídos: {items}</translation>
    </message>
    <message>
        <source>Texts, mails and cards ({suffixes})</source>
        <translation>Textos, correos y tarjetas ({suffixes})</translation>
    </message>
    <message>
        <source>Your own texts teach the local model how you write</source>
        <translation>Sus propios textos enseñan al modelo local cómo escribe</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>quedan unos {time}</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
</context>
<context>
    <name>LibrarySearch</name>
    <message numerus="yes">
        <source>%n passage(s), best first</source>
        <translation>
            <numerusform>%n pasaje, el mejor primero</numerusform>
            <numerusform>%n pasajes, los mejores primero</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message>
        <source>Find a passage</source>
        <translation>Encontrar un pasaje</translation>
    </message>
    <message>
        <source>How many passages</source>
        <translation>Cuántos pasajes</translation>
    </message>
    <message>
        <source>No text of the library has these words.</source>
        <translation>Ningún texto de la biblioteca tiene estas palabras.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nada encontrado</translation>
    </message>
    <message>
        <source>Passages found</source>
        <translation>Pasajes encontrados</translation>
    </message>
    <message>
        <source>Search in the texts</source>
        <translation>Buscar en los textos</translation>
    </message>
    <message>
        <source>Type what you remember of a mail or document; the best passages come first.</source>
        <translation>Escriba lo que recuerde de un correo o documento; los mejores pasajes salen primero.</translation>
    </message>
    <message>
        <source>Words that stand in a text</source>
        <translation>Palabras que están en un texto</translation>
    </message>
</context>
<context>
    <name>LimitBar</name>
    <message>
        <source>{limit}: nearly used up</source>
        <translation>{limit}: casi agotado</translation>
    </message>
    <message>
        <source>{limit}: nothing more is sent</source>
        <translation>{limit}: ya no se envía nada</translation>
    </message>
</context>
<context>
    <name>LimitForm</name>
    <message>
        <source>&amp;Currency</source>
        <translation>&amp;Moneda</translation>
    </message>
    <message>
        <source>A million tokens &amp;received</source>
        <translation>Un millón de tokens &amp;recibidos</translation>
    </message>
    <message>
        <source>A million tokens &amp;sent</source>
        <translation>Un millón de tokens en&amp;viados</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moneda</translation>
    </message>
    <message>
        <source>Give each price as a number, such as 0.15.</source>
        <translation>Indique cada precio como número, por ejemplo 0.15.</translation>
    </message>
    <message>
        <source>No price is known now.</source>
        <translation>Ahora no se conoce ningún precio.</translation>
    </message>
    <message>
        <source>Price and limits</source>
        <translation>Precio y límites</translation>
    </message>
    <message>
        <source>Price of a million tokens received</source>
        <translation>Precio de un millón de tokens recibidos</translation>
    </message>
    <message>
        <source>Price of a million tokens sent</source>
        <translation>Precio de un millón de tokens enviados</translation>
    </message>
    <message>
        <source>Set &amp;price</source>
        <translation>Poner &amp;precio</translation>
    </message>
    <message>
        <source>Set: {sent} for a million tokens sent, {received} for a million received.</source>
        <translation>Puesto: {sent} por un millón de tokens enviados, {received} por un millón recibidos.</translation>
    </message>
    <message>
        <source>The prices stand on your provider&apos;s page. Nobody asks for them by themselves. When a limit would be passed, the request stays here and the local model goes on alone.</source>
        <translation>Los precios están en la página de su proveedor. Nadie los consulta por sí solo. Si se fuera a pasar un límite, la petición se queda aquí y el modelo local sigue solo.</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Desbloquear</translation>
    </message>
    <message>
        <source>Choose the key file</source>
        <translation>Elegir el archivo de clave</translation>
    </message>
    <message>
        <source>CoGenesis is locked</source>
        <translation>CoGenesis está bloqueado</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clave de recuperación</translation>
    </message>
    <message>
        <source>Type the recovery key that you wrote down when it was made. Capitals, spaces and dashes do not matter. You can then choose a new passphrase.</source>
        <translation>Escriba la clave de recuperación que anotó. No importan mayúsculas, espacios ni guiones. Después podrá elegir una nueva contraseña.</translation>
    </message>
    <message>
        <source>Use a &amp;key file…</source>
        <translation>Usar un &amp;archivo de clave…</translation>
    </message>
    <message>
        <source>Use the &amp;passphrase</source>
        <translation>Usar la &amp;contraseña</translation>
    </message>
    <message>
        <source>Use the &amp;recovery key</source>
        <translation>Usar la clave de &amp;recuperación</translation>
    </message>
    <message>
        <source>Why it is locked</source>
        <translation>Por qué está bloqueado</translation>
    </message>
    <message>
        <source>Why the vault did not open</source>
        <translation>Por qué no se abrió la bóveda</translation>
    </message>
    <message>
        <source>Your profile, documents and drafts are encrypted on this computer. Enter your passphrase; leave it empty if the system keyring opens your vault.</source>
        <translation>Su perfil, documentos y borradores están cifrados en este equipo. Escriba su contraseña; déjela vacía si el llavero del sistema abre su bóveda.</translation>
    </message>
</context>
<context>
    <name>LockWatch</name>
    <message>
        <source>Locked after {minutes:g} minutes without a key or a click.</source>
        <translation>Bloqueado tras {minutes:g} minutos sin tecla ni clic.</translation>
    </message>
    <message>
        <source>Locked because the computer went to sleep.</source>
        <translation>Bloqueado porque el equipo entró en reposo.</translation>
    </message>
    <message>
        <source>Locked together with the screen.</source>
        <translation>Bloqueado junto con la pantalla.</translation>
    </message>
</context>
<context>
    <name>LogModel</name>
    <message>
        <source>A draft that was deleted ({id})</source>
        <translation>Un borrador borrado ({id})</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coste</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>For no draft: tests, downloads</source>
        <translation>Para ningún borrador: pruebas, descargas</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>none: {reason}</source>
        <translation>ninguna: {reason}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
    <message numerus="yes">
        <source>{title}   ·   {size} in %n request(s)</source>
        <translation>
            <numerusform>{title}   ·   {size} en %n petición</numerusform>
            <numerusform>{title}   ·   {size} en %n peticiones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The backup is in place. Open it with the passphrase of the backup.</source>
        <translation>La copia está en su sitio. Ábrala con la contraseña de la copia.</translation>
    </message>
</context>
<context>
    <name>ManageDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Borrar</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>Cambiar &amp;nombre</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>Borrado.</translation>
    </message>
    <message>
        <source>New &amp;name</source>
        <translation>Nombre &amp;nuevo</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Nombre nuevo</translation>
    </message>
    <message>
        <source>Renamed.</source>
        <translation>Nombre cambiado.</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Plantillas</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Qué ha sido de ello</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Descartar este mensaje</translation>
    </message>
</context>
<context>
    <name>ModelChooser</name>
    <message>
        <source>Leave the model as it is</source>
        <translation>Dejar el modelo como está</translation>
    </message>
    <message>
        <source>Looking at the model…</source>
        <translation>Mirando el modelo…</translation>
    </message>
    <message>
        <source>Looking at what is in the file…</source>
        <translation>Mirando qué hay en el archivo…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Stopped; the model is the same as before.</source>
        <translation>Parado; el modelo es el mismo de antes.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Parando…</translation>
    </message>
    <message>
        <source>Trying the model out in a process of its own…</source>
        <translation>Probando el modelo en un proceso aparte…</translation>
    </message>
</context>
<context>
    <name>ModelDetails</name>
    <message>
        <source>&amp;Download and use it</source>
        <translation>&amp;Descargar y usar</translation>
    </message>
    <message>
        <source>&amp;Go on downloading</source>
        <translation>&amp;Seguir descargando</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Quitar…</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Parar</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Usar</translation>
    </message>
    <message>
        <source>From {host}; {size} to fetch.</source>
        <translation>De {host}; {size} por traer.</translation>
    </message>
    <message>
        <source>How far the download is</source>
        <translation>Cuánto lleva la descarga</translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation>Progreso de la descarga</translation>
    </message>
    <message>
        <source>Stop the download</source>
        <translation>Parar la descarga</translation>
    </message>
</context>
<context>
    <name>ModelPage</name>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Continuar</translation>
    </message>
    <message>
        <source>&amp;Use the chosen one</source>
        <translation>&amp;Usar el elegido</translation>
    </message>
    <message>
        <source>A download asks for the file and sends nothing else; each request stands in the outbound log. It goes on in the background while you continue.</source>
        <translation>Una descarga pide el archivo y no envía nada más; cada petición queda en el registro de salida. Sigue en segundo plano mientras usted continúa.</translation>
    </message>
    <message>
        <source>A very small model comes built in, so that everything works at once. It writes fluent but shallow text, in English only, and gets facts wrong: enough to try the program, not to please you. For drafts you will like, take a larger one.</source>
        <translation>Viene incluido un modelo muy pequeño, para que todo funcione enseguida. Escribe con soltura pero sin fondo, solo en inglés, y se equivoca en los datos: basta para probar el programa, no para gustarle. Para borradores que le gusten, tome uno mayor.</translation>
    </message>
    <message>
        <source>Choose a &amp;GGUF file…</source>
        <translation>Elegir un archivo &amp;GGUF…</translation>
    </message>
    <message>
        <source>Models of other programs on this computer</source>
        <translation>Modelos de otros programas en este equipo</translation>
    </message>
    <message>
        <source>Or one that is on this computer already</source>
        <translation>O uno que ya está en este equipo</translation>
    </message>
    <message>
        <source>Recommended: {reason}</source>
        <translation>Recomendado: {reason}</translation>
    </message>
    <message>
        <source>The model that writes</source>
        <translation>El modelo que escribe</translation>
    </message>
    <message>
        <source>This model writes your drafts.</source>
        <translation>Este modelo escribe sus borradores.</translation>
    </message>
    <message>
        <source>Use a model</source>
        <translation>Usar un modelo</translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>Cannot be used</source>
        <translation>No se puede usar</translation>
    </message>
    <message>
        <source>Download failed</source>
        <translation>Descarga fallida</translation>
    </message>
    <message>
        <source>Downloading: {percent} %</source>
        <translation>Descargando: {percent} %</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>Cabe</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>It needs more memory than this computer can spare.</source>
        <translation>Necesita más memoria de la que este equipo puede ceder.</translation>
    </message>
    <message>
        <source>It takes most of this computer&apos;s memory; other programs would have little left.</source>
        <translation>Ocupa casi toda la memoria; a otros programas les quedaría poca.</translation>
    </message>
    <message>
        <source>It {problem}.</source>
        <translation>Nota: {problem}.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>En este equipo</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Recomendado</translation>
    </message>
    <message>
        <source>Stopped at {percent} %</source>
        <translation>Parada en {percent} %</translation>
    </message>
    <message>
        <source>Tight</source>
        <translation>Justo</translation>
    </message>
    <message>
        <source>To download</source>
        <translation>Por descargar</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>Demasiado grande</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>about {size} of memory</source>
        <translation>unos {size} de memoria</translation>
    </message>
    <message>
        <source>licence unknown</source>
        <translation>licencia desconocida</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} más</translation>
    </message>
    <message>
        <source>{size} on disk</source>
        <translation>{size} en disco</translation>
    </message>
</context>
<context>
    <name>ModelsScreen</name>
    <message>
        <source>&amp;Import a file…</source>
        <translation>&amp;Importar un archivo…</translation>
    </message>
    <message>
        <source>A draft is being written; stop it first, or wait for its end.</source>
        <translation>Se está escribiendo un borrador; párelo antes o espere al final.</translation>
    </message>
    <message>
        <source>Copies a GGUF file to where CoGenesis keeps models</source>
        <translation>Copia un archivo GGUF a donde CoGenesis guarda los modelos</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Copiando…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Delete {model} from this computer? {size} become free.</source>
        <translation>¿Borrar {model} de este equipo? Se liberan {size}.</translation>
    </message>
    <message>
        <source>GGUF models (*.gguf);;All files (*)</source>
        <translation>Modelos GGUF (*.gguf);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation>Importar un modelo</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Look in other &amp;programs</source>
        <translation>Mirar en otros &amp;programas</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Progress of copying</source>
        <translation>Progreso de la copia</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Stop copying</source>
        <translation>Parar la copia</translation>
    </message>
    <message>
        <source>Stopped; nothing was kept.</source>
        <translation>Parado; no se guardó nada.</translation>
    </message>
    <message>
        <source>The built-in model writes now.</source>
        <translation>Ahora escribe el modelo incluido.</translation>
    </message>
    <message>
        <source>The local model writes every draft, on this computer alone. A download sends the address of the file and nothing else, and each request stands in the outbound log. Files of other programs are only read.</source>
        <translation>El modelo local escribe cada borrador, solo en este equipo. Una descarga envía la dirección del archivo y nada más, y cada petición queda en el registro de salida. Los archivos de otros programas solo se leen.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>This model writes the next draft.</source>
        <translation>Este modelo escribe el próximo borrador.</translation>
    </message>
    <message>
        <source>Use a file &amp;where it is…</source>
        <translation>Usar un archivo &amp;donde está…</translation>
    </message>
    <message>
        <source>Use a model</source>
        <translation>Usar un modelo</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Qué ha sido de ello</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>{model} is here now; choose it to use it.</source>
        <translation>{model} ya está aquí; elíjalo para usarlo.</translation>
    </message>
    <message>
        <source>{model} is removed.</source>
        <translation>{model} se ha quitado.</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Contraseña</translation>
    </message>
    <message>
        <source>Easy to guess</source>
        <translation>Fácil de adivinar</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Regular</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Buena</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nueva contraseña</translation>
    </message>
    <message>
        <source>Several unrelated words make a good passphrase.</source>
        <translation>Varias palabras sin relación hacen una buena contraseña.</translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation>Fuerza de la contraseña</translation>
    </message>
    <message>
        <source>The same &amp;again</source>
        <translation>La misma &amp;otra vez</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>La misma contraseña otra vez</translation>
    </message>
    <message>
        <source>Very easy to guess</source>
        <translation>Muy fácil de adivinar</translation>
    </message>
    <message>
        <source>Very good</source>
        <translation>Muy buena</translation>
    </message>
    <message>
        <source>the two fields differ</source>
        <translation>los dos campos difieren</translation>
    </message>
</context>
<context>
    <name>NoVaultPage</name>
    <message>
        <source>&amp;Set up a vault</source>
        <translation>&amp;Crear una bóveda</translation>
    </message>
    <message>
        <source>Profile, documents, drafts and the log of what left are kept encrypted, in a vault of yours.</source>
        <translation>El perfil, los documentos, los borradores y el registro de lo que salió se guardan cifrados en su bóveda.</translation>
    </message>
    <message>
        <source>This needs a vault</source>
        <translation>Esto necesita una bóveda</translation>
    </message>
</context>
<context>
    <name>OptionGrid</name>
    <message>
        <source>On</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Put {setting} back to how it comes</source>
        <translation>Restablecer {setting} a su valor inicial</translation>
    </message>
    <message>
        <source>{key}, as it comes: {value}</source>
        <translation>{key}, valor inicial: {value}</translation>
    </message>
</context>
<context>
    <name>OutboundScreen</name>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>&amp;Group by draft</source>
        <translation>A&amp;grupar por borrador</translation>
    </message>
    <message>
        <source>&amp;Verify the chain</source>
        <translation>&amp;Verificar la cadena</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Con respuesta</translation>
    </message>
    <message>
        <source>Any answer</source>
        <translation>Cualquier respuesta</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message>
        <source>Each request to an endpoint will stand here, exactly as it was sent, before it is sent.</source>
        <translation>Cada petición a un servicio estará aquí, tal como se envía, antes de enviarse.</translation>
    </message>
    <message>
        <source>Export the log</source>
        <translation>Exportar el registro</translation>
    </message>
    <message>
        <source>Exported. Anyone can check the file&apos;s chain of hashes.</source>
        <translation>Exportado. Cualquiera puede comprobar la cadena de hashes del archivo.</translation>
    </message>
    <message>
        <source>For anything</source>
        <translation>Para todo</translation>
    </message>
    <message>
        <source>How many requests</source>
        <translation>Cuántas peticiones</translation>
    </message>
    <message>
        <source>It has breaks: {count}. Nothing before record {seq} is provable.</source>
        <translation>Tiene roturas: {count}. Nada anterior al registro {seq} se puede probar.</translation>
    </message>
    <message>
        <source>Its last hash begins with {hash}.</source>
        <translation>Su último hash empieza por {hash}.</translation>
    </message>
    <message>
        <source>No request like this</source>
        <translation>Ninguna petición así</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>Nothing has left this computer</source>
        <translation>Nada ha salido de este equipo</translation>
    </message>
    <message>
        <source>Only from this time</source>
        <translation>Solo de este tiempo</translation>
    </message>
    <message>
        <source>Only made for this</source>
        <translation>Solo para esto</translation>
    </message>
    <message>
        <source>Only with this answer</source>
        <translation>Solo con esta respuesta</translation>
    </message>
    <message>
        <source>Other words, or less of a filter, may do.</source>
        <translation>Otras palabras o menos filtros quizá sirvan.</translation>
    </message>
    <message>
        <source>Outbound log</source>
        <translation>Registro de salida</translation>
    </message>
    <message>
        <source>Parts of the log</source>
        <translation>Partes del registro</translation>
    </message>
    <message>
        <source>Records up to number {seq} were cut off by you, behind a checkpoint.</source>
        <translation>Los registros hasta el número {seq} los cortó usted, tras un punto de control.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Peticiones</translation>
    </message>
    <message>
        <source>Requests that left</source>
        <translation>Peticiones que salieron</translation>
    </message>
    <message>
        <source>Result of the check</source>
        <translation>Resultado de la comprobación</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>Buscar en el registro</translation>
    </message>
    <message>
        <source>The chain is broken: {problem} Nothing is sent until you have looked: run “cogenesis outbound accept-break”.</source>
        <translation>La cadena está rota: {problem} No se envía nada hasta que usted mire: ejecute «cogenesis outbound accept-break».</translation>
    </message>
    <message>
        <source>The chain is whole: {entries} records.</source>
        <translation>La cadena está entera: {entries} registros.</translation>
    </message>
    <message>
        <source>Tokens and cost</source>
        <translation>Tokens y coste</translation>
    </message>
    <message>
        <source>Words in addresses, in what left or in replies</source>
        <translation>Palabras en direcciones, en lo enviado o en respuestas</translation>
    </message>
    <message>
        <source>{count} of {all} requests read</source>
        <translation>{count} de {all} peticiones leídas</translation>
    </message>
</context>
<context>
    <name>Periods</name>
    <message>
        <source>Any time</source>
        <translation>Cualquier fecha</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Últimos 12 meses</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
</context>
<context>
    <name>PhaseLine</name>
    <message>
        <source>Asking the endpoint for an outline…</source>
        <translation>Pidiendo un esquema al servicio…</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>Cargando el modelo…</translation>
    </message>
    <message>
        <source>Planning…</source>
        <translation>Planeando…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Reading your context…</source>
        <translation>Leyendo su contexto…</translation>
    </message>
    <message>
        <source>Thinking, which is not shown…</source>
        <translation>Pensando, lo que no se muestra…</translation>
    </message>
    <message>
        <source>What is going on</source>
        <translation>Qué está pasando</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Escribiendo…</translation>
    </message>
</context>
<context>
    <name>PlaceholderDialog</name>
    <message>
        <source>&amp;Fill in</source>
        <translation>&amp;Rellenar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Print the draft</source>
        <translation>Imprimir el borrador</translation>
    </message>
    <message>
        <source>The printer did not take the pages. The draft is kept; try again, or save it as PDF.</source>
        <translation>La impresora no tomó las páginas. El borrador se guarda; inténtelo otra vez o guárdelo como PDF.</translation>
    </message>
    <message>
        <source>What would be printed</source>
        <translation>Lo que se imprimiría</translation>
    </message>
</context>
<context>
    <name>ProfileScreen</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Añadir</translation>
    </message>
    <message>
        <source>&amp;Fact</source>
        <translation>&amp;Dato</translation>
    </message>
    <message>
        <source>&amp;Import from a file…</source>
        <translation>&amp;Importar de un archivo…</translation>
    </message>
    <message>
        <source>&amp;Never write</source>
        <translation>&amp;No escribir nunca</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>&amp;Valor</translation>
    </message>
    <message>
        <source>A name, a city, a job, how you sign: each fact makes drafts fit you better. None leaves.</source>
        <translation>Un nombre, una ciudad, un trabajo, cómo firma: cada dato hace que los borradores le encajen mejor. Ninguno sale.</translation>
    </message>
    <message>
        <source>Add the fact</source>
        <translation>Añadir el dato</translation>
    </message>
    <message>
        <source>CoGenesis knows nothing about you yet</source>
        <translation>CoGenesis aún no sabe nada de usted</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>Facts about you</source>
        <translation>Datos sobre usted</translation>
    </message>
    <message>
        <source>Import facts</source>
        <translation>Importar datos</translation>
    </message>
    <message>
        <source>Name of the fact</source>
        <translation>Nombre del dato</translation>
    </message>
    <message>
        <source>Never write</source>
        <translation>No escribir nunca</translation>
    </message>
    <message>
        <source>Never write this value</source>
        <translation>No escribir nunca este valor</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Remove the fact</source>
        <translation>Quitar el dato</translation>
    </message>
    <message>
        <source>Stays out of drafts, except where your instruction itself asks for it</source>
        <translation>Se queda fuera de los borradores, salvo que su instrucción lo pida</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Value of the fact</source>
        <translation>Valor del dato</translation>
    </message>
    <message>
        <source>What the local model may know about you. F2 edits, Del removes, Space ticks. None of it leaves. What is ticked is kept from drafts too, unless you ask for it.</source>
        <translation>Lo que el modelo local puede saber de usted. F2 edita, Supr quita, Espacio marca. Nada de ello sale. Lo marcado tampoco entra en los borradores, salvo que lo pida.</translation>
    </message>
    <message>
        <source>for example Name, City, Job</source>
        <translation>por ejemplo Nombre, Ciudad, Trabajo</translation>
    </message>
</context>
<context>
    <name>Purposes</name>
    <message>
        <source>Model file</source>
        <translation>Archivo de modelo</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Esquema</translation>
    </message>
    <message>
        <source>Test of the endpoint</source>
        <translation>Prueba del servicio</translation>
    </message>
    <message>
        <source>Way through the proxy</source>
        <translation>Camino por el proxy</translation>
    </message>
    <message>
        <source>Word by word</source>
        <translation>Palabra por palabra</translation>
    </message>
</context>
<context>
    <name>ReadingAhead</name>
    <message>
        <source>Reading ahead…</source>
        <translation>Leyendo por adelantado…</translation>
    </message>
    <message>
        <source>Ready to write</source>
        <translation>Listo para escribir</translation>
    </message>
    <message>
        <source>What the local model does meanwhile</source>
        <translation>Lo que hace mientras el modelo local</translation>
    </message>
</context>
<context>
    <name>ReceiptDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Guardar…</translation>
    </message>
    <message>
        <source>As a page to print, or as JSON where the name ends in .json</source>
        <translation>Como página para imprimir, o como JSON si el nombre acaba en .json</translation>
    </message>
    <message>
        <source>Checking the log…</source>
        <translation>Comprobando el registro…</translation>
    </message>
    <message>
        <source>Privacy receipt</source>
        <translation>Recibo de privacidad</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>Guardar el recibo</translation>
    </message>
    <message>
        <source>Saved. Whoever has the file can check it against the log.</source>
        <translation>Guardado. Quien tenga el archivo puede comprobarlo con el registro.</translation>
    </message>
    <message>
        <source>The receipt</source>
        <translation>El recibo</translation>
    </message>
</context>
<context>
    <name>RecentDialog</name>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Usar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message>
        <source>No instruction has these words.</source>
        <translation>Ninguna instrucción tiene estas palabras.</translation>
    </message>
    <message>
        <source>Recent instructions</source>
        <translation>Instrucciones recientes</translation>
    </message>
    <message>
        <source>Recent instructions, newest first</source>
        <translation>Instrucciones recientes, la más nueva primero</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search recent instructions</source>
        <translation>Buscar instrucciones recientes</translation>
    </message>
    <message>
        <source>What you ask for stands here once a draft was made of it, to be used again.</source>
        <translation>Lo que pide aparece aquí cuando se hizo un borrador con ello, para usarlo de nuevo.</translation>
    </message>
</context>
<context>
    <name>RecipientField</name>
    <message>
        <source>Names you know are offered; arrow keys choose one.</source>
        <translation>Se ofrecen nombres conocidos; las flechas eligen uno.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
</context>
<context>
    <name>RecipientsPanel</name>
    <message>
        <source>Begins with</source>
        <translation>Empieza con</translation>
    </message>
    <message>
        <source>Ends with</source>
        <translation>Acaba con</translation>
    </message>
    <message>
        <source>How you write to whom</source>
        <translation>Cómo escribe a quién</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Nadie aún</translation>
    </message>
    <message>
        <source>Once mail that you wrote is in the library, it stands here how you write to whom.</source>
        <translation>Cuando haya correos suyos en la biblioteca, aquí se ve cómo escribe a quién.</translation>
    </message>
    <message>
        <source>Others: {kind}</source>
        <translation>Otros: {kind}</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinatario</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Dice</translation>
    </message>
    <message>
        <source>Set by you; Del takes what was measured</source>
        <translation>Puesto por usted; Supr toma lo medido</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Textos</translation>
    </message>
</context>
<context>
    <name>RecoveryKeyDialog</name>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Hecho</translation>
    </message>
    <message>
        <source>Your recovery key</source>
        <translation>Su clave de recuperación</translation>
    </message>
</context>
<context>
    <name>RecoveryKeyView</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimir…</translation>
    </message>
    <message>
        <source>Copy the recovery key</source>
        <translation>Copiar la clave de recuperación</translation>
    </message>
    <message>
        <source>I have &amp;written it down, or saved it somewhere safe</source>
        <translation>La he &amp;anotado o guardado en un lugar seguro</translation>
    </message>
    <message>
        <source>I have written it down, or saved it somewhere safe</source>
        <translation>La he anotado o guardado en un lugar seguro</translation>
    </message>
    <message>
        <source>It opens your vault when the passphrase is forgotten. It is shown this once. Write it on paper, and keep it away from this computer: whoever has it and your disk can read everything. A key made before this one opens nothing any more.</source>
        <translation>Abre su bóveda cuando se olvida la contraseña. Se muestra solo esta vez. Anótela en papel y guárdela lejos de este equipo: quien la tenga junto con su disco puede leerlo todo. Una clave anterior ya no abre nada.</translation>
    </message>
    <message>
        <source>On the clipboard. Paste it where you keep such things, then copy another.</source>
        <translation>En el portapapeles. Péguela donde guarde estas cosas y luego copie otra cosa.</translation>
    </message>
    <message>
        <source>Print the recovery key</source>
        <translation>Imprimir la clave de recuperación</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clave de recuperación</translation>
    </message>
    <message>
        <source>Sa&amp;ve to a file…</source>
        <translation>&amp;Guardar en un archivo…</translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <translation>Guardar la clave de recuperación</translation>
    </message>
    <message>
        <source>Saved. Keep the file away from this computer.</source>
        <translation>Guardado. Conserve el archivo lejos de este equipo.</translation>
    </message>
    <message>
        <source>Where to keep the recovery key: not on this disk, if you can</source>
        <translation>Dónde guardar la clave de recuperación: no en este disco, si puede</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Continuar</translation>
    </message>
    <message>
        <source>&amp;Make a recovery key</source>
        <translation>&amp;Hacer una clave de recuperación</translation>
    </message>
    <message>
        <source>&amp;Skip: I will not forget</source>
        <translation>&amp;Omitir: no la olvidaré</translation>
    </message>
    <message>
        <source>A passphrase that is forgotten is gone, and everything in the vault with it: nobody can reset it for you. A recovery key on paper opens the vault all the same. You can also make one later, in Settings.</source>
        <translation>Una contraseña olvidada se pierde, y con ella todo lo de la bóveda: nadie puede restablecerla. Una clave de recuperación en papel abre la bóveda igualmente. También puede hacerla más tarde, en Ajustes.</translation>
    </message>
    <message>
        <source>If you forget the passphrase</source>
        <translation>Si olvida la contraseña</translation>
    </message>
</context>
<context>
    <name>RequestDetails</name>
    <message numerus="yes">
        <source>%n sign(s) that cannot be seen are spelled out.</source>
        <translation>
            <numerusform>%n signo que no se ve está deletreado.</numerusform>
            <numerusform>%n signos que no se ven están deletreados.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Receipt of this draft…</source>
        <translation>&amp;Recibo de este borrador…</translation>
    </message>
    <message>
        <source>(no body)</source>
        <translation>(sin contenido)</translation>
    </message>
    <message>
        <source>(no reply kept)</source>
        <translation>(no se guardó respuesta)</translation>
    </message>
    <message>
        <source>About this request</source>
        <translation>Sobre esta petición</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>Como texto</translation>
    </message>
    <message>
        <source>As text, all but plain letters spelled out</source>
        <translation>Como texto, todo salvo letras simples deletreado</translation>
    </message>
    <message>
        <source>Byte for byte</source>
        <translation>Byte a byte</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Exact bytes that left</source>
        <translation>Bytes exactos que salieron</translation>
    </message>
    <message>
        <source>Hash of the one before</source>
        <translation>Hash del anterior</translation>
    </message>
    <message>
        <source>Hash of the record</source>
        <translation>Hash del registro</translation>
    </message>
    <message>
        <source>How bytes are shown</source>
        <translation>Cómo se muestran los bytes</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Reply, at most its first 8 kB</source>
        <translation>Respuesta, como mucho sus primeros 8 kB</translation>
    </message>
    <message>
        <source>SHA-256 of the body</source>
        <translation>SHA-256 del contenido</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Stands in for private words</source>
        <translation>Está en lugar de palabras privadas</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>estimated, as the endpoint did not count</source>
        <translation>estimado, pues el servicio no contó</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>status {status}, {size}, after {seconds} s</source>
        <translation>estado {status}, {size}, tras {seconds} s</translation>
    </message>
    <message>
        <source>the most it may have taken, as its end is not known</source>
        <translation>lo máximo que pudo tomar, pues no se sabe su final</translation>
    </message>
    <message>
        <source>{time}, {size}, for: {purpose}</source>
        <translation>{time}, {size}, para: {purpose}</translation>
    </message>
</context>
<context>
    <name>RevisePanel</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>Alternatives</source>
        <translation>Variantes</translation>
    </message>
    <message>
        <source>Chan&amp;ge</source>
        <translation>Cam&amp;biar</translation>
    </message>
    <message>
        <source>Changed. Accept or reject what is marked; the text before is among the versions.</source>
        <translation>Cambiado. Acepte o rechace lo marcado; el texto anterior está entre las versiones.</translation>
    </message>
    <message>
        <source>Ctrl+Shift+A: other ways to say this paragraph</source>
        <translation>Ctrl+Mayús+A: otras formas de decir este párrafo</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Enter: at the cursor, or at the end</source>
        <translation>Ctrl+Mayús+Intro: en el cursor o al final</translation>
    </message>
    <message>
        <source>More &amp;formal</source>
        <translation>Más &amp;formal</translation>
    </message>
    <message>
        <source>My own wor&amp;ds</source>
        <translation>Mis propias pala&amp;bras</translation>
    </message>
    <message>
        <source>S&amp;horter</source>
        <translation>Más c&amp;orto</translation>
    </message>
    <message>
        <source>Says it the way you write in your own texts</source>
        <translation>Lo dice como escribe en sus propios textos</translation>
    </message>
    <message>
        <source>Selected words: {count}</source>
        <translation>Palabras elegidas: {count}</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Empezando…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Stop the change</source>
        <translation>Parar el cambio</translation>
    </message>
    <message>
        <source>Stopped. The text is as it was.</source>
        <translation>Parado. El texto está como estaba.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Parando…</translation>
    </message>
    <message>
        <source>The new words</source>
        <translation>Las palabras nuevas</translation>
    </message>
    <message>
        <source>The whole text</source>
        <translation>Todo el texto</translation>
    </message>
    <message>
        <source>Undo the change</source>
        <translation>Deshacer el cambio</translation>
    </message>
    <message>
        <source>Warm&amp;er</source>
        <translation>Más cálid&amp;o</translation>
    </message>
    <message>
        <source>What became of the change</source>
        <translation>Qué ha sido del cambio</translation>
    </message>
    <message>
        <source>What should change, in your own words</source>
        <translation>Qué debe cambiar, con sus palabras</translation>
    </message>
    <message>
        <source>Write on</source>
        <translation>Seguir escribiendo</translation>
    </message>
    <message>
        <source>Write on here</source>
        <translation>Seguir escribiendo aquí</translation>
    </message>
    <message>
        <source>or in your own words</source>
        <translation>o con sus palabras</translation>
    </message>
</context>
<context>
    <name>Rewriting</name>
    <message>
        <source>The words that this was an alternative for are gone; ask again.</source>
        <translation>Las palabras de las que esto era variante ya no están; pida de nuevo.</translation>
    </message>
    <message>
        <source>This is being rewritten.</source>
        <translation>Esto se está reescribiendo.</translation>
    </message>
</context>
<context>
    <name>RunningPanel</name>
    <message>
        <source>The chosen model cannot be used</source>
        <translation>El modelo elegido no se puede usar</translation>
    </message>
    <message>
        <source>The last draft: first word after {first} s, {speed} tokens a second.</source>
        <translation>El último borrador: primera palabra tras {first} s, {speed} tokens por segundo.</translation>
    </message>
    <message>
        <source>not in memory now; takes about {size}</source>
        <translation>ahora no está en memoria; ocupa unos {size}</translation>
    </message>
    <message>
        <source>on the graphics card: {card}</source>
        <translation>en la tarjeta gráfica: {card}</translation>
    </message>
    <message>
        <source>on the processor</source>
        <translation>en el procesador</translation>
    </message>
    <message>
        <source>{count} threads</source>
        <translation>{count} hilos</translation>
    </message>
    <message>
        <source>{count} threads, measured here</source>
        <translation>{count} hilos, medidos aquí</translation>
    </message>
    <message>
        <source>{model} writes</source>
        <translation>Escribe {model}</translation>
    </message>
    <message>
        <source>{size} of memory</source>
        <translation>{size} de memoria</translation>
    </message>
</context>
<context>
    <name>SampleBar</name>
    <message>
        <source>Remove the sample</source>
        <translation>Quitar el ejemplo</translation>
    </message>
    <message>
        <source>Removes the made-up person: facts, mails and notes, and drafts made with them.</source>
        <translation>Quita a la persona inventada: datos, correos y notas, y los borradores hechos con ellos.</translation>
    </message>
    <message>
        <source>Removing the sample…</source>
        <translation>Quitando el ejemplo…</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Save as a template</source>
        <translation>Guardar como plantilla</translation>
    </message>
    <message>
        <source>Words in braces, such as {name}, are asked for each time it is used. The message you answer is not kept with it.</source>
        <translation>Las palabras entre llaves, como {name}, se piden cada vez que se usa. El mensaje que responde no se guarda con ella.</translation>
    </message>
</context>
<context>
    <name>Setting values</name>
    <message>
        <source>All on this computer</source>
        <translation>Todo en este equipo</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Equilibrado</translation>
    </message>
    <message>
        <source>Cloud outline, written here</source>
        <translation>Esquema de la nube, escrito aquí</translation>
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
        <translation>Carta</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>No</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Strict</source>
        <translation>Estricto</translation>
    </message>
    <message>
        <source>Word by word with the cloud</source>
        <translation>Palabra por palabra con la nube</translation>
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
        <translation>nada</translation>
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
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>Backup every</source>
        <translation>Copia cada</translation>
    </message>
    <message>
        <source>Backup folder</source>
        <translation>Carpeta de copias</translation>
    </message>
    <message>
        <source>Backup keep</source>
        <translation>Copias que se guardan</translation>
    </message>
    <message>
        <source>Brief model</source>
        <translation>Modelo del encargo</translation>
    </message>
    <message>
        <source>Choose among the likeliest tokens that hold this share.</source>
        <translation>Elegir entre los tokens más probables que suman esta parte.</translation>
    </message>
    <message>
        <source>Choose among this many likeliest tokens; 0 all.</source>
        <translation>Elegir entre este número de tokens más probables; 0 todos.</translation>
    </message>
    <message>
        <source>Clear clipboard</source>
        <translation>Vaciar el portapapeles</translation>
    </message>
    <message>
        <source>Context tokens</source>
        <translation>Tokens de contexto</translation>
    </message>
    <message>
        <source>Daily cost limit</source>
        <translation>Límite de coste diario</translation>
    </message>
    <message>
        <source>Daily token limit</source>
        <translation>Límite de tokens diario</translation>
    </message>
    <message>
        <source>Days between scheduled backups.</source>
        <translation>Días entre copias programadas.</translation>
    </message>
    <message>
        <source>Flash attention; values in q8_0 or q4_0 need it.</source>
        <translation>Flash attention; los valores en q8_0 o q4_0 la necesitan.</translation>
    </message>
    <message>
        <source>Flash attn</source>
        <translation>Flash attention</translation>
    </message>
    <message>
        <source>Have the name recogniser check every request too, where it is installed.</source>
        <translation>Hacer que el reconocedor de nombres revise también cada petición, donde esté instalado.</translation>
    </message>
    <message>
        <source>How drafts are made. auto: with a cloud sketch where an endpoint is set, else locally.</source>
        <translation>Cómo se hacen los borradores. Automático: con esquema de la nube donde hay servicio, si no localmente.</translation>
    </message>
    <message>
        <source>How freely words are chosen; 0 always takes the likeliest.</source>
        <translation>Con cuánta libertad se eligen las palabras; 0 toma siempre la más probable.</translation>
    </message>
    <message>
        <source>How much a brief may say.</source>
        <translation>Cuánto puede decir un encargo.</translation>
    </message>
    <message>
        <source>Keep what the model has read of profile and examples, encrypted, on disk.</source>
        <translation>Guardar en disco, cifrado, lo que el modelo ha leído del perfil y los ejemplos.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Language of the window, from the next start on. auto: the system&apos;s.</source>
        <translation>Idioma de la ventana, desde el próximo inicio. Automático: el del sistema.</translation>
    </message>
    <message>
        <source>Layers to put on the GPU; -1 all, 0 none, -2 as many as fit its free memory.</source>
        <translation>Capas que se ponen en la GPU; -1 todas, 0 ninguna, -2 cuantas quepan en su memoria libre.</translation>
    </message>
    <message>
        <source>Learn from edits</source>
        <translation>Aprender de los cambios</translation>
    </message>
    <message>
        <source>Learn how you write from what you keep of drafts; what was learned stays in the vault.</source>
        <translation>Aprender cómo escribe de lo que conserva de los borradores; lo aprendido se queda en la bóveda.</translation>
    </message>
    <message>
        <source>Leave out tokens under this share of the likeliest one.</source>
        <translation>Descartar tokens por debajo de esta parte del más probable.</translation>
    </message>
    <message>
        <source>Let the local model fill in briefs by closed choices. auto: where it is large enough to help.</source>
        <translation>Dejar que el modelo local rellene encargos con opciones cerradas. Automático: donde es bastante grande para ayudar.</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Local model: a name from `models list`, or the path of a GGUF file.</source>
        <translation>Modelo local: un nombre de `models list` o la ruta de un archivo GGUF.</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Bloquear tras</translation>
    </message>
    <message>
        <source>Lock when the screen locks or the computer goes to sleep.</source>
        <translation>Bloquear cuando se bloquea la pantalla o el equipo entra en reposo.</translation>
    </message>
    <message>
        <source>Lock with screen</source>
        <translation>Bloquear con la pantalla</translation>
    </message>
    <message>
        <source>Min p</source>
        <translation>Min p</translation>
    </message>
    <message>
        <source>Minutes without a key or a click after which the window locks; 0 never.</source>
        <translation>Minutos sin tecla ni clic tras los que se bloquea la ventana; 0 nunca.</translation>
    </message>
    <message>
        <source>Minutes without use after which the local model leaves memory; 0 never.</source>
        <translation>Minutos sin uso tras los que el modelo local deja la memoria; 0 nunca.</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modo</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Monthly cost limit</source>
        <translation>Límite de coste mensual</translation>
    </message>
    <message>
        <source>Monthly token limit</source>
        <translation>Límite de tokens mensual</translation>
    </message>
    <message>
        <source>Most megabytes of kept model states on disk.</source>
        <translation>Máximo de megabytes de estados del modelo guardados en disco.</translation>
    </message>
    <message>
        <source>Most to spend at the endpoint in a day, in the currency of its price; 0 for no limit.</source>
        <translation>Máximo que gastar en el servicio en un día, en la moneda de su precio; 0 sin límite.</translation>
    </message>
    <message>
        <source>Most to spend at the endpoint in a month, in the currency of its price; 0 for no limit.</source>
        <translation>Máximo que gastar en el servicio en un mes, en la moneda de su precio; 0 sin límite.</translation>
    </message>
    <message>
        <source>Most tokens of profile and past texts in a prompt.</source>
        <translation>Máximo de tokens del perfil y de textos anteriores en un prompt.</translation>
    </message>
    <message>
        <source>Most tokens to the endpoint and back in a day; 0 for no limit.</source>
        <translation>Máximo de tokens de ida y vuelta al servicio en un día; 0 sin límite.</translation>
    </message>
    <message>
        <source>Most tokens to the endpoint and back in a month; 0 for no limit.</source>
        <translation>Máximo de tokens de ida y vuelta al servicio en un mes; 0 sin límite.</translation>
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
        <translation>Nada puede salir; el proceso que podría enviar no se inicia.</translation>
    </message>
    <message>
        <source>Number format of keys in the model&apos;s state.</source>
        <translation>Formato de las claves en el estado del modelo.</translation>
    </message>
    <message>
        <source>Number format of values in the model&apos;s state.</source>
        <translation>Formato de los valores en el estado del modelo.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Paper of PDF files and prints. auto: what is usual where this computer says it is.</source>
        <translation>Papel de archivos PDF e impresiones. Automático: el usual donde este equipo dice estar.</translation>
    </message>
    <message>
        <source>Pause at sketch</source>
        <translation>Pausa en el esquema</translation>
    </message>
    <message>
        <source>Processor threads for the local model; 0 takes what was fastest on this machine.</source>
        <translation>Hilos del procesador para el modelo local; 0 toma lo que fue más rápido en este equipo.</translation>
    </message>
    <message>
        <source>Recogniser</source>
        <translation>Reconocedor</translation>
    </message>
    <message>
        <source>Repeat penalty</source>
        <translation>Penalización por repetir</translation>
    </message>
    <message>
        <source>Scheduled backups kept; older ones are deleted.</source>
        <translation>Copias programadas que se guardan; las más antiguas se borran.</translation>
    </message>
    <message>
        <source>Seconds after locking when copied text is taken off the clipboard again; 0 never.</source>
        <translation>Segundos tras bloquear en que el texto copiado se quita del portapapeles; 0 nunca.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Seed of the sampler; -1 draws a new one each time.</source>
        <translation>Semilla del muestreo; -1 saca una nueva cada vez.</translation>
    </message>
    <message>
        <source>Show every request and wait for a yes before it leaves.</source>
        <translation>Mostrar cada petición y esperar un sí antes de que salga.</translation>
    </message>
    <message>
        <source>Show the sketch for editing before the draft is written.</source>
        <translation>Mostrar el esquema para editarlo antes de redactar.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>Tokens given to the local model at once.</source>
        <translation>Tokens que se dan al modelo local de una vez.</translation>
    </message>
    <message>
        <source>Tokens read in one step of prefill; 0 takes what was fastest on this machine.</source>
        <translation>Tokens leídos en un paso de lectura; 0 toma lo que fue más rápido aquí.</translation>
    </message>
    <message>
        <source>Tokens the local model can hold at once.</source>
        <translation>Tokens que el modelo local puede tener a la vez.</translation>
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
        <translation>Descargar tras</translation>
    </message>
    <message>
        <source>Warm state</source>
        <translation>Guardar lo leído</translation>
    </message>
    <message>
        <source>Warm state mb</source>
        <translation>Lo leído, en MB</translation>
    </message>
    <message>
        <source>Weight against words just used; 1 none.</source>
        <translation>Peso contra palabras recién usadas; 1 ninguno.</translation>
    </message>
    <message>
        <source>Where scheduled backups go; empty for none.</source>
        <translation>Adónde van las copias programadas; vacío para ninguna.</translation>
    </message>
</context>
<context>
    <name>SettingsFound</name>
    <message numerus="yes">
        <source>%n setting(s)</source>
        <translation>
            <numerusform>%n ajuste</numerusform>
            <numerusform>%n ajustes</numerusform>
        </translation>
    </message>
    <message>
        <source>How many settings</source>
        <translation>Cuántos ajustes</translation>
    </message>
    <message>
        <source>No setting like this</source>
        <translation>Ningún ajuste así</translation>
    </message>
    <message>
        <source>Other words may find it; names, keys and descriptions are looked through.</source>
        <translation>Otras palabras quizá lo encuentren; se busca en nombres, claves y descripciones.</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Asked for an outline only, from a checked brief. Without one everything stays here.</source>
        <translation>Solo se le pide un esquema, con un encargo revisado. Sin él todo se queda aquí.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Check this &amp;machine</source>
        <translation>&amp;Comprobar este equipo</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Nube</translation>
    </message>
    <message>
        <source>Cloud endpoint</source>
        <translation>Servicio en la nube</translation>
    </message>
    <message>
        <source>Local model</source>
        <translation>Modelo local</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <source>Parts of the settings</source>
        <translation>Partes de los ajustes</translation>
    </message>
    <message>
        <source>Passphrase and keys</source>
        <translation>Contraseña y claves</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Buscar en los ajustes</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>Tries to break out of the program&apos;s own confinement, and more.</source>
        <translation>Intenta salir del confinamiento del propio programa, y más.</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Bóveda</translation>
    </message>
    <message>
        <source>What works here</source>
        <translation>Qué funciona aquí</translation>
    </message>
    <message>
        <source>What works on this machine</source>
        <translation>Qué funciona en este equipo</translation>
    </message>
    <message>
        <source>address model key proxy header certificate price</source>
        <translation>dirección modelo clave proxy cabecera certificado precio</translation>
    </message>
    <message>
        <source>check doctor confinement machine</source>
        <translation>comprobar doctor confinamiento equipo</translation>
    </message>
    <message>
        <source>choose download file</source>
        <translation>elegir descargar archivo</translation>
    </message>
    <message>
        <source>copy restore folder schedule</source>
        <translation>copia restaurar carpeta programar</translation>
    </message>
    <message>
        <source>password recovery key file keyring erase delete</source>
        <translation>contraseña recuperación archivo de clave llavero borrar eliminar</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>A new text</source>
        <translation>Un texto nuevo</translation>
    </message>
    <message>
        <source>Accept the change</source>
        <translation>Aceptar el cambio</translation>
    </message>
    <message>
        <source>Alt and an underlined letter press that button. What is confined is shown in Settings, under “This computer”.</source>
        <translation>Alt y una letra subrayada pulsan ese botón. Lo que está confinado se ve en Ajustes, en «Este equipo».</translation>
    </message>
    <message>
        <source>CoGenesis {version}, licence Apache-2.0. Python {python}, Qt {qt}.</source>
        <translation>CoGenesis {version}, licencia Apache-2.0. Python {python}, Qt {qt}.</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Buscar y reemplazar</translation>
    </message>
    <message>
        <source>Find the next place</source>
        <translation>Buscar el lugar siguiente</translation>
    </message>
    <message>
        <source>Find the place before</source>
        <translation>Buscar el lugar anterior</translation>
    </message>
    <message>
        <source>Go to the change before</source>
        <translation>Ir al cambio anterior</translation>
    </message>
    <message>
        <source>Go to the next change</source>
        <translation>Ir al cambio siguiente</translation>
    </message>
    <message>
        <source>Go to the next spelling mistake</source>
        <translation>Ir a la siguiente falta</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation>Las teclas y lo que hacen</translation>
    </message>
    <message>
        <source>Lock: hide all text and drop the keys</source>
        <translation>Bloquear: ocultar todo el texto y soltar las claves</translation>
    </message>
    <message>
        <source>Reject the change</source>
        <translation>Rechazar el cambio</translation>
    </message>
    <message>
        <source>Show a screen, in the order of the list</source>
        <translation>Mostrar una pantalla, en el orden de la lista</translation>
    </message>
    <message>
        <source>Stop, or leave what is open</source>
        <translation>Parar, o salir de lo que está abierto</translation>
    </message>
    <message>
        <source>The instruction after, in the field of the instruction</source>
        <translation>La instrucción siguiente, en el campo de la instrucción</translation>
    </message>
    <message>
        <source>The instruction before, in the field of the instruction</source>
        <translation>La instrucción anterior, en el campo de la instrucción</translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation>Esta hoja</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Lo que hacen</translation>
    </message>
    <message>
        <source>Write the draft, or go on from the sketch</source>
        <translation>Escribir el borrador, o seguir desde el esquema</translation>
    </message>
</context>
<context>
    <name>SidePanels</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close {panel}</source>
        <translation>Cerrar {panel}</translation>
    </message>
</context>
<context>
    <name>SketchPanel</name>
    <message>
        <source>&amp;Write on</source>
        <translation>Seguir &amp;escribiendo</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Add a point</source>
        <translation>Añadir un punto</translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation>Alt+Abajo</translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation>Alt+Arriba</translation>
    </message>
    <message>
        <source>Another s&amp;ketch</source>
        <translation>Otro es&amp;quema</translation>
    </message>
    <message>
        <source>Asks for the whole outline once more; you see first what would leave</source>
        <translation>Pide todo el esquema otra vez; antes ve lo que saldría</translation>
    </message>
    <message>
        <source>Change the outline and write another draft from it</source>
        <translation>Cambiar el esquema y escribir otro borrador con él</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Intro</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Supr</translation>
    </message>
    <message>
        <source>Edit the &amp;points</source>
        <translation>Editar los &amp;puntos</translation>
    </message>
    <message>
        <source>Edit, reorder or add points, then write on. At most {points} points of {words} words each.</source>
        <translation>Edite, reordene o añada puntos, y siga escribiendo. Como mucho {points} puntos de {words} palabras cada uno.</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Ins</translation>
    </message>
    <message>
        <source>Move the point down</source>
        <translation>Bajar el punto</translation>
    </message>
    <message>
        <source>Move the point up</source>
        <translation>Subir el punto</translation>
    </message>
    <message>
        <source>New point</source>
        <translation>Punto nuevo</translation>
    </message>
    <message>
        <source>Points of the sketch</source>
        <translation>Puntos del esquema</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove the point</source>
        <translation>Quitar el punto</translation>
    </message>
    <message>
        <source>Sketch</source>
        <translation>Esquema</translation>
    </message>
    <message>
        <source>The points the draft follows.</source>
        <translation>Los puntos que sigue el borrador.</translation>
    </message>
</context>
<context>
    <name>Slots</name>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Advertisement</source>
        <translation>Anuncio</translation>
    </message>
    <message>
        <source>Animals</source>
        <translation>Animales</translation>
    </message>
    <message>
        <source>Announce</source>
        <translation>Anunciar</translation>
    </message>
    <message>
        <source>Apologise</source>
        <translation>Disculparse</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Solicitar un puesto</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Árabe</translation>
    </message>
    <message>
        <source>Art</source>
        <translation>Arte</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <source>Biography</source>
        <translation>Biografía</translation>
    </message>
    <message>
        <source>Birth</source>
        <translation>Nacimiento</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Cumpleaños</translation>
    </message>
    <message>
        <source>Blog post</source>
        <translation>Entrada de blog</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Negocios</translation>
    </message>
    <message>
        <source>Career</source>
        <translation>Carrera</translation>
    </message>
    <message>
        <source>Casual</source>
        <translation>Informal</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chino</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Colega</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Comunidad</translation>
    </message>
    <message>
        <source>Complain</source>
        <translation>Quejarse</translation>
    </message>
    <message>
        <source>Conference</source>
        <translation>Conferencia</translation>
    </message>
    <message>
        <source>Congratulate</source>
        <translation>Felicitar</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Consolar</translation>
    </message>
    <message>
        <source>Cover letter</source>
        <translation>Carta de presentación</translation>
    </message>
    <message>
        <source>Culture</source>
        <translation>Cultura</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Médico</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Neerlandés</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Educación</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Empleador</translation>
    </message>
    <message>
        <source>Engineering</source>
        <translation>Ingeniería</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Entertain</source>
        <translation>Entretener</translation>
    </message>
    <message>
        <source>Enthusiastic</source>
        <translation>Entusiasta</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Medio ambiente</translation>
    </message>
    <message>
        <source>Essay</source>
        <translation>Ensayo</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familia</translation>
    </message>
    <message>
        <source>Farewell</source>
        <translation>Despedida</translation>
    </message>
    <message>
        <source>Fashion</source>
        <translation>Moda</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Cine</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>Firme</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Hacer seguimiento</translation>
    </message>
    <message>
        <source>Food</source>
        <translation>Comida</translation>
    </message>
    <message>
        <source>Formal</source>
        <translation>Formal</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Francés</translation>
    </message>
    <message>
        <source>Friend</source>
        <translation>Amigo</translation>
    </message>
    <message>
        <source>Friendly</source>
        <translation>Amistoso</translation>
    </message>
    <message>
        <source>Funeral</source>
        <translation>Funeral</translation>
    </message>
    <message>
        <source>Games</source>
        <translation>Juegos</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Alemán</translation>
    </message>
    <message>
        <source>Graduation</source>
        <translation>Graduación</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Hindi</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historia</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>Día festivo</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Hogar</translation>
    </message>
    <message>
        <source>Humorous</source>
        <translation>Humorístico</translation>
    </message>
    <message>
        <source>Illness</source>
        <translation>Enfermedad</translation>
    </message>
    <message>
        <source>Inform</source>
        <translation>Informar</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Entrevista</translation>
    </message>
    <message>
        <source>Introduce</source>
        <translation>Presentar</translation>
    </message>
    <message>
        <source>Investors</source>
        <translation>Inversores</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Invitación</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Invitar</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italiano</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japonés</translation>
    </message>
    <message>
        <source>Journal entry</source>
        <translation>Entrada de diario</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Coreano</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Launch</source>
        <translation>Lanzamiento</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Derecho</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Largo</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lección</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>Literature</source>
        <translation>Literatura</translation>
    </message>
    <message>
        <source>Long</source>
        <translation>Largo</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Jefe</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>Marketing</translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation>Medicina</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Medio</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Reunión</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Dinero</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Música</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Neutro</translation>
    </message>
    <message>
        <source>Newsletter</source>
        <translation>Boletín</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Ocasión</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>Oficial</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Fiesta</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>Igual</translation>
    </message>
    <message>
        <source>Persuade</source>
        <translation>Persuadir</translation>
    </message>
    <message>
        <source>Persuasive</source>
        <translation>Persuasivo</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Sencillo</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Poem</source>
        <translation>Poema</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polaco</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugués</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>Presentación</translation>
    </message>
    <message>
        <source>Press release</source>
        <translation>Nota de prensa</translation>
    </message>
    <message>
        <source>Private matter</source>
        <translation>Asunto privado</translation>
    </message>
    <message>
        <source>Promote</source>
        <translation>Promocionar</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Propuesta</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Público</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Propósito</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinatario</translation>
    </message>
    <message>
        <source>Recommend</source>
        <translation>Recomendar</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>Recomendación</translation>
    </message>
    <message>
        <source>Reflect</source>
        <translation>Reflexionar</translation>
    </message>
    <message>
        <source>Reflective</source>
        <translation>Reflexivo</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>Relación</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>Pariente</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>Recordar</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Solicitar</translation>
    </message>
    <message>
        <source>Reschedule</source>
        <translation>Reprogramar</translation>
    </message>
    <message>
        <source>Resign</source>
        <translation>Renunciar</translation>
    </message>
    <message>
        <source>Respectful</source>
        <translation>Respetuoso</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Currículum</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Reseña</translation>
    </message>
    <message>
        <source>Rewrite</source>
        <translation>Reescribir</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Ruso</translation>
    </message>
    <message>
        <source>Science</source>
        <translation>Ciencia</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Guion</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Corto</translation>
    </message>
    <message>
        <source>Social media post</source>
        <translation>Publicación en redes</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Discurso</translation>
    </message>
    <message>
        <source>Sport</source>
        <translation>Deporte</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Relato</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Estudiantes</translation>
    </message>
    <message>
        <source>Summarise</source>
        <translation>Resumir</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Superior</source>
        <translation>Superior</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Teach</source>
        <translation>Enseñar</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Profesor</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Technical</source>
        <translation>Técnico</translation>
    </message>
    <message>
        <source>Technology</source>
        <translation>Tecnología</translation>
    </message>
    <message>
        <source>Thank</source>
        <translation>Agradecer</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>Tono</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>Traducir</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transporte</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>Viajes</translation>
    </message>
    <message>
        <source>Wedding</source>
        <translation>Boda</translation>
    </message>
    <message>
        <source>Wellbeing</source>
        <translation>Bienestar</translation>
    </message>
</context>
<context>
    <name>SourceDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>About this text</source>
        <translation>Sobre este texto</translation>
    </message>
    <message>
        <source>The text, with the part that is used marked</source>
        <translation>El texto, con la parte usada marcada</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Dónde está</translation>
    </message>
</context>
<context>
    <name>SourcesBeside</name>
    <message>
        <source>Each sentence is coloured by where it came from. Click one, or put the cursor in it and press Alt+Return, to see its source here.</source>
        <translation>Cada frase lleva el color de su origen. Pulse una, o ponga el cursor en ella y pulse Alt+Intro, para ver aquí su fuente.</translation>
    </message>
    <message>
        <source>Find where it &amp;came from</source>
        <translation>Buscar el &amp;origen</translation>
    </message>
    <message>
        <source>From a text of yours: {name}</source>
        <translation>De un texto suyo: {name}</translation>
    </message>
    <message>
        <source>From the message you answer</source>
        <translation>Del mensaje que responde</translation>
    </message>
    <message>
        <source>From the sketch</source>
        <translation>Del esquema</translation>
    </message>
    <message>
        <source>From your document: {name}</source>
        <translation>De su documento: {name}</translation>
    </message>
    <message>
        <source>From your instruction</source>
        <translation>De su instrucción</translation>
    </message>
    <message>
        <source>From your profile: {name}</source>
        <translation>De su perfil: {name}</translation>
    </message>
    <message>
        <source>How many sentences are weighed</source>
        <translation>Cuántas frases se han pesado</translation>
    </message>
    <message>
        <source>Nobody gave these</source>
        <translation>Que nadie dio</translation>
    </message>
    <message>
        <source>Nothing that this draft was made from says this. Is it right?</source>
        <translation>Nada de lo que formó este borrador dice esto. ¿Es correcto?</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>Recordar</translation>
    </message>
    <message>
        <source>Remember this</source>
        <translation>Recordar esto</translation>
    </message>
    <message>
        <source>Remember “{words}”</source>
        <translation>Recordar «{words}»</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove “{words}”</source>
        <translation>Quitar «{words}»</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>Replace “{words}”</source>
        <translation>Reemplazar «{words}»</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Correcto</translation>
    </message>
    <message>
        <source>S&amp;ources</source>
        <translation>F&amp;uentes</translation>
    </message>
    <message numerus="yes">
        <source>S&amp;ources: %n to check</source>
        <translation>
            <numerusform>F&amp;uentes: %n por revisar</numerusform>
            <numerusform>F&amp;uentes: %n por revisar</numerusform>
        </translation>
    </message>
    <message>
        <source>See where each sentence came from: your instruction, a fact, a document, the sketch, or the model&apos;s own. Facts that nobody gave are underlined as you write.</source>
        <translation>Vea de dónde salió cada frase: de su instrucción, un dato, un documento, el esquema o del propio modelo. Los datos que nadie dio se subrayan mientras escribe.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Stop finding sources</source>
        <translation>Parar la búsqueda de fuentes</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Parado. No se cambió nada.</translation>
    </message>
    <message>
        <source>The model&apos;s own words: none of your sources made them likelier.</source>
        <translation>Palabras del propio modelo: ninguna de sus fuentes las hizo más probables.</translation>
    </message>
    <message>
        <source>The source of the sentence</source>
        <translation>La fuente de la frase</translation>
    </message>
    <message>
        <source>The text has changed meanwhile; look for its sources again.</source>
        <translation>El texto ha cambiado mientras tanto; busque sus fuentes de nuevo.</translation>
    </message>
    <message>
        <source>Weighing each sentence with and without its sources…</source>
        <translation>Pesando cada frase con y sin sus fuentes…</translation>
    </message>
    <message>
        <source>What is “{words}” to you? A few words, such as Dentist or Moving day.</source>
        <translation>¿Qué es «{words}» para usted? Pocas palabras, como Dentista o Día de la mudanza.</translation>
    </message>
    <message>
        <source>What should stand there instead?</source>
        <translation>¿Qué debe ir en su lugar?</translation>
    </message>
    <message>
        <source>Where the draft came from</source>
        <translation>De dónde salió el borrador</translation>
    </message>
    <message>
        <source>“{words}” is right</source>
        <translation>«{words}» es correcto</translation>
    </message>
</context>
<context>
    <name>SpellChecker</name>
    <message>
        <source>Add “{word}” to my words</source>
        <translation>Añadir «{word}» a mis palabras</translation>
    </message>
    <message>
        <source>Choose the language. F7 goes to the next word.</source>
        <translation>Elegir el idioma. F7 va a la palabra siguiente.</translation>
    </message>
    <message>
        <source>Do not check spelling</source>
        <translation>No revisar la ortografía</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Find the language by itself</source>
        <translation>Reconocer el idioma</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Francés</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Alemán</translation>
    </message>
    <message>
        <source>Looking for suggestions…</source>
        <translation>Buscando sugerencias…</translation>
    </message>
    <message>
        <source>No misspelt word is in view.</source>
        <translation>No se ve ninguna palabra mal escrita.</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>Sin sugerencias</translation>
    </message>
    <message>
        <source>Not in the dictionary; F7 opens what can be done about it.</source>
        <translation>No está en el diccionario; F7 abre lo que se puede hacer.</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Spelling: English</source>
        <translation>Ortografía: inglés</translation>
    </message>
    <message>
        <source>Spelling: French</source>
        <translation>Ortografía: francés</translation>
    </message>
    <message>
        <source>Spelling: German</source>
        <translation>Ortografía: alemán</translation>
    </message>
    <message>
        <source>Spelling: Spanish</source>
        <translation>Ortografía: español</translation>
    </message>
    <message>
        <source>Spelling: not checked</source>
        <translation>Ortografía: sin revisar</translation>
    </message>
    <message>
        <source>Spelling: off</source>
        <translation>Ortografía: apagada</translation>
    </message>
</context>
<context>
    <name>SpendingPanel</name>
    <message>
        <source>A draft that was deleted ({id})</source>
        <translation>Un borrador borrado ({id})</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Por día</translation>
    </message>
    <message>
        <source>By draft</source>
        <translation>Por borrador</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coste</translation>
    </message>
    <message>
        <source>Counted by the endpoint where it counts, else estimated from the bytes. A request whose end is not known counts with the most it may have taken.</source>
        <translation>Lo cuenta el servicio donde cuenta, si no se estima por los bytes. Una petición cuyo final no se sabe cuenta por lo máximo que pudo tomar.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>Estimado</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Último</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Peticiones</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>Hasta ahora</translation>
    </message>
    <message>
        <source>This month: {spent}</source>
        <translation>Este mes: {spent}</translation>
    </message>
    <message>
        <source>Today: {spent}</source>
        <translation>Hoy: {spent}</translation>
    </message>
    <message>
        <source>Tokens received</source>
        <translation>Tokens recibidos</translation>
    </message>
    <message>
        <source>Tokens sent</source>
        <translation>Tokens enviados</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
</context>
<context>
    <name>SystemWatch</name>
    <message>
        <source>The vault is locked first.</source>
        <translation>Primero se bloquea la bóveda.</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message>
        <source>Something went wrong inside CoGenesis ({place}). What you typed is still here; try again.</source>
        <translation>Algo ha fallado dentro de CoGenesis ({place}). Lo que escribió sigue aquí; inténtelo de nuevo.</translation>
    </message>
</context>
<context>
    <name>TemplateTools</name>
    <message>
        <source>&amp;Rename or delete…</source>
        <translation>Cambiar &amp;nombre o borrar…</translation>
    </message>
    <message>
        <source>&amp;Save this as a template…</source>
        <translation>&amp;Guardar esto como plantilla…</translation>
    </message>
    <message>
        <source>Forms you keep under a name (Ctrl+T)</source>
        <translation>Formularios que guarda con un nombre (Ctrl+T)</translation>
    </message>
    <message>
        <source>None yet. {braces} in a template are asked for.</source>
        <translation>Ninguna aún. {braces} en una plantilla se pide al usarla.</translation>
    </message>
    <message>
        <source>Re&amp;cent</source>
        <translation>Re&amp;cientes</translation>
    </message>
    <message>
        <source>T&amp;emplates</source>
        <translation>P&amp;lantillas</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Plantillas</translation>
    </message>
    <message>
        <source>What you asked for before (Ctrl+R); in the field, Ctrl+Up and Ctrl+Down go through it</source>
        <translation>Lo que pidió antes (Ctrl+R); en el campo, Ctrl+Arriba y Ctrl+Abajo lo recorren</translation>
    </message>
</context>
<context>
    <name>TextsPage</name>
    <message numerus="yes">
        <source>%n new text(s) in your library.</source>
        <translation>
            <numerusform>%n texto nuevo en su biblioteca.</numerusform>
            <numerusform>%n textos nuevos en su biblioteca.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>&amp;Import the ticked ones</source>
        <translation>&amp;Importar los marcados</translation>
    </message>
    <message>
        <source>&amp;Play with a made-up person</source>
        <translation>&amp;Jugar con una persona inventada</translation>
    </message>
    <message>
        <source>Cancel the import</source>
        <translation>Cancelar la importación</translation>
    </message>
    <message>
        <source>Choose &amp;files…</source>
        <translation>Elegir &amp;archivos…</translation>
    </message>
    <message>
        <source>Choose a fol&amp;der…</source>
        <translation>Elegir una &amp;carpeta…</translation>
    </message>
    <message>
        <source>From mail that you wrote, CoGenesis learns how you write. It is read on this computer, kept encrypted, and never leaves it. You can also do this later, in Library.</source>
        <translation>De los correos que escribió, CoGenesis aprende cómo escribe. Se leen en este equipo, se guardan cifrados y nunca salen de él. También puede hacerlo más tarde, en Biblioteca.</translation>
    </message>
    <message>
        <source>Mail that you wrote</source>
        <translation>Correos que usted escribió</translation>
    </message>
    <message>
        <source>Or look around first, with facts, mails and notes of a person who does not exist. They are marked [Sample]; “Remove the sample”, at the side, takes all of it out.</source>
        <translation>O eche primero un vistazo, con datos, correos y notas de una persona que no existe. Llevan la marca [Sample]; «Quitar el ejemplo», al lado, lo quita todo.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Sent mail found on this computer</source>
        <translation>Correo enviado hallado en este equipo</translation>
    </message>
    <message>
        <source>Sound like you</source>
        <translation>Sonar como usted</translation>
    </message>
    <message>
        <source>Start &amp;writing</source>
        <translation>Empezar a &amp;escribir</translation>
    </message>
    <message numerus="yes">
        <source>Stopped. What was read until then is kept: %n text(s).</source>
        <translation>
            <numerusform>Parado. Lo leído hasta entonces se guarda: %n texto.</numerusform>
            <numerusform>Parado. Lo leído hasta entonces se guarda: %n textos.</numerusform>
        </translation>
    </message>
    <message>
        <source>The sample person is there: {facts} facts and {texts} texts, marked [Sample].</source>
        <translation>La persona inventada está aquí: {facts} datos y {texts} textos, con la marca [Sample].</translation>
    </message>
    <message>
        <source>Tick the mailboxes that are yours first.</source>
        <translation>Marque antes los buzones que son suyos.</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Qué ha sido de ello</translation>
    </message>
    <message>
        <source>Your mail &amp;address, to know which mails are yours</source>
        <translation>Su &amp;dirección de correo, para saber qué correos son suyos</translation>
    </message>
    <message>
        <source>Your mail address</source>
        <translation>Su dirección de correo</translation>
    </message>
    <message>
        <source>name@example.org</source>
        <translation>nombre@example.org</translation>
    </message>
    <message>
        <source>{percent} % read, {count} texts</source>
        <translation>{percent} % leído, {count} textos</translation>
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
        <translation>Si no, «{phrase}» está en su lugar. Vale solo para el próximo borrador.</translation>
    </message>
    <message>
        <source>Let the cloud read “{word}”</source>
        <translation>Dejar que la nube lea «{word}»</translation>
    </message>
    <message>
        <source>Sensitive words. They stay here, unless you tick them for this one draft.</source>
        <translation>Palabras delicadas. Se quedan aquí, salvo que las marque para este único borrador.</translation>
    </message>
</context>
<context>
    <name>TrackedText</name>
    <message>
        <source>Put in by the model. Alt+A accepts this change, Alt+R rejects it.</source>
        <translation>Añadido por el modelo. Alt+A acepta este cambio, Alt+R lo rechaza.</translation>
    </message>
    <message>
        <source>Taken out by the model. Alt+A accepts this change, Alt+R rejects it.</source>
        <translation>Quitado por el modelo. Alt+A acepta este cambio, Alt+R lo rechaza.</translation>
    </message>
</context>
<context>
    <name>UnknownFileDialog</name>
    <message>
        <source>&amp;Use this file</source>
        <translation>&amp;Usar este archivo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>CoGenesis does not know this model file. It is opened in a closed room, where it can reach nothing else; but what it writes is up to whoever made it. Use it if you know where it comes from. You are asked once, and again if the file changes.</source>
        <translation>CoGenesis no conoce este archivo de modelo. Se abre en un cuarto cerrado, donde no alcanza nada más; pero lo que escribe depende de quien lo hizo. Úselo si sabe de dónde viene. Se le pregunta una vez, y otra si el archivo cambia.</translation>
    </message>
    <message>
        <source>Is this the file you mean?</source>
        <translation>¿Es este el archivo que quiere?</translation>
    </message>
    <message>
        <source>Its SHA-256, to compare with what its maker says</source>
        <translation>Su SHA-256, para comparar con el que da su autor</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>SHA-256 del archivo</translation>
    </message>
</context>
<context>
    <name>VaultPage</name>
    <message>
        <source>&amp;Create the vault</source>
        <translation>&amp;Crear la bóveda</translation>
    </message>
    <message>
        <source>&amp;Skip: keep nothing</source>
        <translation>&amp;Omitir: no guardar nada</translation>
    </message>
    <message>
        <source>Everything you keep here is encrypted with this passphrase. Nobody can reset it for you. Next you can make a recovery key for the day it is forgotten.</source>
        <translation>Todo lo que guarde aquí se cifra con esta contraseña. Nadie puede restablecerla. A continuación puede hacer una clave de recuperación para el día en que se olvide.</translation>
    </message>
    <message>
        <source>Instead of a passphrase:</source>
        <translation>En vez de una contraseña:</translation>
    </message>
    <message>
        <source>Making the vault…</source>
        <translation>Creando la bóveda…</translation>
    </message>
    <message>
        <source>Protect what you keep</source>
        <translation>Proteger lo que guarda</translation>
    </message>
    <message>
        <source>Use a key &amp;file…</source>
        <translation>Usar un &amp;archivo de clave…</translation>
    </message>
    <message>
        <source>Use the system &amp;keyring</source>
        <translation>Usar el &amp;llavero del sistema</translation>
    </message>
    <message>
        <source>Where to keep the key: not on this disk, if you can</source>
        <translation>Dónde guardar la clave: no en este disco, si puede</translation>
    </message>
</context>
<context>
    <name>VaultPanel</name>
    <message>
        <source>&amp;Encrypt anew</source>
        <translation>&amp;Cifrar de nuevo</translation>
    </message>
    <message>
        <source>&amp;Encrypt anew…</source>
        <translation>&amp;Cifrar de nuevo…</translation>
    </message>
    <message>
        <source>&amp;Erase</source>
        <translation>&amp;Borrar</translation>
    </message>
    <message>
        <source>&amp;Make it</source>
        <translation>&amp;Hacerla</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Contraseña</translation>
    </message>
    <message>
        <source>&amp;Type “{word}” to go on</source>
        <translation>&amp;Escriba «{word}» para seguir</translation>
    </message>
    <message>
        <source>All is well: pages, logic and log.</source>
        <translation>Todo bien: páginas, lógica y registro.</translation>
    </message>
    <message>
        <source>C&amp;hange</source>
        <translation>Cam&amp;biar</translation>
    </message>
    <message>
        <source>Change the &amp;passphrase…</source>
        <translation>Cambiar la &amp;contraseña…</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Cambiar la contraseña</translation>
    </message>
    <message>
        <source>Chec&amp;k the vault</source>
        <translation>&amp;Revisar la bóveda</translation>
    </message>
    <message>
        <source>Choose a new passphrase</source>
        <translation>Elegir una nueva contraseña</translation>
    </message>
    <message>
        <source>Destroys the keys, then the files. Nothing brings them back.</source>
        <translation>Destruye las claves y luego los archivos. Nada los devuelve.</translation>
    </message>
    <message>
        <source>Encrypt anew</source>
        <translation>Cifrar de nuevo</translation>
    </message>
    <message>
        <source>Encrypts everything under a new key, so that a stolen key or an old recovery key opens nothing any more. Backups made before keep theirs.</source>
        <translation>Cifra todo con una clave nueva, para que una clave robada o una antigua clave de recuperación ya no abran nada. Las copias anteriores conservan la suya.</translation>
    </message>
    <message>
        <source>Erase e&amp;verything…</source>
        <translation>Borrar &amp;todo…</translation>
    </message>
    <message>
        <source>Erase everything</source>
        <translation>Borrar todo</translation>
    </message>
    <message>
        <source>Everything is encrypted under a new key.</source>
        <translation>Todo está cifrado con una clave nueva.</translation>
    </message>
    <message>
        <source>If someone may have your key</source>
        <translation>Si alguien puede tener su clave</translation>
    </message>
    <message>
        <source>Is it sound?</source>
        <translation>¿Está sana?</translation>
    </message>
    <message>
        <source>It opens the vault when the passphrase is forgotten, and is shown once. A recovery key made before opens nothing any more.</source>
        <translation>Abre la bóveda cuando se olvida la contraseña, y se muestra una vez. Una clave de recuperación anterior ya no abre nada.</translation>
    </message>
    <message>
        <source>Locking</source>
        <translation>Bloqueo</translation>
    </message>
    <message>
        <source>New &amp;recovery key…</source>
        <translation>Nueva clave de &amp;recuperación…</translation>
    </message>
    <message>
        <source>New recovery key</source>
        <translation>Nueva clave de recuperación</translation>
    </message>
    <message>
        <source>Opened by: {ways}.</source>
        <translation>Se abre con: {ways}.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Passphrase &amp;now</source>
        <translation>Contraseña &amp;actual</translation>
    </message>
    <message>
        <source>Passphrase now</source>
        <translation>Contraseña actual</translation>
    </message>
    <message>
        <source>Profile, library, drafts and the outbound log are destroyed: keys first, then files. Backups, exported drafts and the files you imported are not touched.</source>
        <translation>Se destruyen el perfil, la biblioteca, los borradores y el registro de salida: primero las claves, luego los archivos. No se tocan las copias, los borradores exportados ni los archivos que importó.</translation>
    </message>
    <message>
        <source>Reading all of it…</source>
        <translation>Leyéndolo todo…</translation>
    </message>
    <message>
        <source>Reads every page, and compares what is there with what was noted when it was stored.</source>
        <translation>Lee cada página y compara lo que hay con lo que se anotó al guardar.</translation>
    </message>
    <message>
        <source>The end</source>
        <translation>El final</translation>
    </message>
    <message>
        <source>The old one opens nothing any more, except backups made with it.</source>
        <translation>La antigua ya no abre nada, salvo las copias hechas con ella.</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>La contraseña ha cambiado.</translation>
    </message>
    <message>
        <source>The recovery key opened the vault. Choose a new passphrase now.</source>
        <translation>La clave de recuperación abrió la bóveda. Elija ahora una nueva contraseña.</translation>
    </message>
    <message>
        <source>There is no recovery key: make one, and keep it on paper.</source>
        <translation>No hay clave de recuperación: haga una y guárdela en papel.</translation>
    </message>
    <message>
        <source>This takes a while and needs as much free disk as the vault. Passphrase and key file stay as they are; if you have a recovery key, you are given a new one.</source>
        <translation>Tarda un rato y necesita tanto disco libre como la bóveda. La contraseña y el archivo de clave siguen igual; si tiene clave de recuperación, recibe una nueva.</translation>
    </message>
    <message>
        <source>Type the word {word}</source>
        <translation>Escriba la palabra {word}</translation>
    </message>
    <message>
        <source>What opens it</source>
        <translation>Qué la abre</translation>
    </message>
    <message>
        <source>What opens the vault</source>
        <translation>Qué abre la bóveda</translation>
    </message>
    <message>
        <source>What the check found</source>
        <translation>Qué encontró la revisión</translation>
    </message>
    <message>
        <source>a key file</source>
        <translation>un archivo de clave</translation>
    </message>
    <message>
        <source>a passphrase</source>
        <translation>una contraseña</translation>
    </message>
    <message>
        <source>a recovery key</source>
        <translation>una clave de recuperación</translation>
    </message>
    <message>
        <source>erase</source>
        <translation>borrar</translation>
    </message>
    <message>
        <source>the system keyring</source>
        <translation>el llavero del sistema</translation>
    </message>
</context>
<context>
    <name>VersionsPanel</name>
    <message numerus="yes">
        <source>%n place(s) differ</source>
        <translation>
            <numerusform>%n lugar difiere</numerusform>
            <numerusform>%n lugares difieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Co&amp;mpare with</source>
        <translation>Co&amp;mparar con</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparar con</translation>
    </message>
    <message>
        <source>How much differs</source>
        <translation>Cuánto difiere</translation>
    </message>
    <message>
        <source>Nothing: only show it</source>
        <translation>Nada: solo mostrarla</translation>
    </message>
    <message>
        <source>Re&amp;store</source>
        <translation>Re&amp;staurar</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>Restaurar esta versión</translation>
    </message>
    <message>
        <source>Text of the version</source>
        <translation>Texto de la versión</translation>
    </message>
    <message>
        <source>The text as it stands now</source>
        <translation>El texto actual</translation>
    </message>
    <message>
        <source>The version before it</source>
        <translation>La versión anterior</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Versión {number}</translation>
    </message>
    <message>
        <source>Versions of this draft</source>
        <translation>Versiones de este borrador</translation>
    </message>
    <message>
        <source>{number} · {time}
written by the model</source>
        <translation>{number} · {time}
escrita por el modelo</translation>
    </message>
    <message>
        <source>{number} · {time}
yours</source>
        <translation>{number} · {time}
suya</translation>
    </message>
</context>
<context>
    <name>Voice</name>
    <message>
        <source>Address</source>
        <translation>Trato</translation>
    </message>
    <message>
        <source>Contractions</source>
        <translation>Contracciones</translation>
    </message>
    <message>
        <source>Dashes</source>
        <translation>Rayas</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emojis</translation>
    </message>
    <message>
        <source>Exclamation marks</source>
        <translation>Signos de exclamación</translation>
    </message>
    <message>
        <source>Familiar</source>
        <translation>Familiar</translation>
    </message>
    <message>
        <source>Formal</source>
        <translation>Formal</translation>
    </message>
    <message>
        <source>Formality</source>
        <translation>Formalidad</translation>
    </message>
    <message>
        <source>Informal</source>
        <translation>Informal</translation>
    </message>
    <message>
        <source>It begins with “{here}”; in such texts you write “{usual}”.</source>
        <translation>Empieza con «{here}»; en textos así usted escribe «{usual}».</translation>
    </message>
    <message>
        <source>It begins with “{here}”; to them you write “{usual}”.</source>
        <translation>Empieza con «{here}»; a esa persona le escribe «{usual}».</translation>
    </message>
    <message>
        <source>It begins with “{here}”; you mostly write “{usual}”.</source>
        <translation>Empieza con «{here}»; casi siempre escribe «{usual}».</translation>
    </message>
    <message>
        <source>It begins without a greeting; in such texts you write “{usual}”.</source>
        <translation>Empieza sin saludo; en textos así usted escribe «{usual}».</translation>
    </message>
    <message>
        <source>It begins without a greeting; to them you write “{usual}”.</source>
        <translation>Empieza sin saludo; a esa persona le escribe «{usual}».</translation>
    </message>
    <message>
        <source>It begins without a greeting; you mostly write “{usual}”.</source>
        <translation>Empieza sin saludo; casi siempre escribe «{usual}».</translation>
    </message>
    <message>
        <source>It ends with “{here}”; you write “{usual}”.</source>
        <translation>Acaba con «{here}»; usted escribe «{usual}».</translation>
    </message>
    <message>
        <source>It ends without a sign-off; you write “{usual}”.</source>
        <translation>Acaba sin despedida; usted escribe «{usual}».</translation>
    </message>
    <message>
        <source>It has no dashes; you use them often.</source>
        <translation>No tiene rayas; usted las usa a menudo.</translation>
    </message>
    <message>
        <source>It has no emoji; you use them often.</source>
        <translation>No tiene emojis; usted los usa a menudo.</translation>
    </message>
    <message>
        <source>It has no exclamation marks; you use them often.</source>
        <translation>No tiene exclamaciones; usted las usa a menudo.</translation>
    </message>
    <message>
        <source>It has no semicolons; you use them often.</source>
        <translation>No tiene punto y coma; usted lo usa a menudo.</translation>
    </message>
    <message>
        <source>It has {here} dashes, more than you use.</source>
        <translation>Tiene {here} rayas, más de las que usa.</translation>
    </message>
    <message>
        <source>It has {here} emoji, more than you use.</source>
        <translation>Tiene {here} emojis, más de los que usa.</translation>
    </message>
    <message>
        <source>It has {here} exclamation marks, more than you use.</source>
        <translation>Tiene {here} exclamaciones, más de las que usa.</translation>
    </message>
    <message>
        <source>It has {here} semicolons, more than you use.</source>
        <translation>Tiene {here} puntos y coma, más de los que usa.</translation>
    </message>
    <message>
        <source>It says {words}, which you hardly ever write.</source>
        <translation>Dice {words}, que usted casi nunca escribe.</translation>
    </message>
    <message>
        <source>It says “{here}” to the reader; you say “{usual}”.</source>
        <translation>Dice «{here}» al lector; usted dice «{usual}».</translation>
    </message>
    <message>
        <source>It shortens what you mostly write out, such as I am and do not.</source>
        <translation>Abrevia lo que usted suele escribir entero, como I am y do not.</translation>
    </message>
    <message>
        <source>It writes out what you mostly shorten, such as I&apos;m and don&apos;t.</source>
        <translation>Escribe entero lo que usted suele abreviar, como I&apos;m y don&apos;t.</translation>
    </message>
    <message>
        <source>Its paragraphs have about {here} sentences; yours have about {usual}.</source>
        <translation>Sus párrafos tienen unas {here} frases; los suyos, unas {usual}.</translation>
    </message>
    <message>
        <source>Its sentences have about {here} words; yours have about {usual}.</source>
        <translation>Sus frases tienen unas {here} palabras; las suyas, unas {usual}.</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Neutro</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Comienzo</translation>
    </message>
    <message>
        <source>Paragraph length</source>
        <translation>Largo de los párrafos</translation>
    </message>
    <message>
        <source>Polite</source>
        <translation>Cortés</translation>
    </message>
    <message>
        <source>Semicolons</source>
        <translation>Punto y coma</translation>
    </message>
    <message>
        <source>Sentence length</source>
        <translation>Largo de las frases</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>Despedida</translation>
    </message>
    <message>
        <source>Words you avoid</source>
        <translation>Palabras que evita</translation>
    </message>
    <message>
        <source>Words you like</source>
        <translation>Palabras que le gustan</translation>
    </message>
    <message>
        <source>You add dashes.</source>
        <translation>Añade rayas.</translation>
    </message>
    <message>
        <source>You add emoji.</source>
        <translation>Añade emojis.</translation>
    </message>
    <message>
        <source>You add exclamation marks.</source>
        <translation>Añade signos de exclamación.</translation>
    </message>
    <message>
        <source>You address the reader as a friend.</source>
        <translation>Tutea al lector.</translation>
    </message>
    <message>
        <source>You address the reader formally.</source>
        <translation>Trata de usted al lector.</translation>
    </message>
    <message>
        <source>You begin with “{kept}” rather than “{given}”.</source>
        <translation>Empieza con «{kept}» en vez de «{given}».</translation>
    </message>
    <message>
        <source>You end with “{kept}” rather than “{given}”.</source>
        <translation>Acaba con «{kept}» en vez de «{given}».</translation>
    </message>
    <message>
        <source>You leave out “{given}”.</source>
        <translation>Quita «{given}».</translation>
    </message>
    <message>
        <source>You make drafts longer.</source>
        <translation>Alarga los borradores.</translation>
    </message>
    <message>
        <source>You make drafts shorter.</source>
        <translation>Acorta los borradores.</translation>
    </message>
    <message>
        <source>You take out dashes.</source>
        <translation>Quita rayas.</translation>
    </message>
    <message>
        <source>You take out emoji.</source>
        <translation>Quita emojis.</translation>
    </message>
    <message>
        <source>You take out exclamation marks.</source>
        <translation>Quita signos de exclamación.</translation>
    </message>
    <message>
        <source>You write I am and do not rather than I&apos;m and don&apos;t.</source>
        <translation>Escribe I am y do not en vez de I&apos;m y don&apos;t.</translation>
    </message>
    <message>
        <source>You write I&apos;m and don&apos;t rather than I am and do not.</source>
        <translation>Escribe I&apos;m y don&apos;t en vez de I am y do not.</translation>
    </message>
    <message>
        <source>You write “{kept}” rather than “{given}”.</source>
        <translation>Escribe «{kept}» en vez de «{given}».</translation>
    </message>
    <message>
        <source>per 1,000 words</source>
        <translation>por 1.000 palabras</translation>
    </message>
    <message>
        <source>per 10 texts</source>
        <translation>por 10 textos</translation>
    </message>
    <message>
        <source>per 100 sentences</source>
        <translation>por 100 frases</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>por ciento</translation>
    </message>
    <message>
        <source>sentences in a paragraph</source>
        <translation>frases por párrafo</translation>
    </message>
    <message>
        <source>words in a sentence</source>
        <translation>palabras por frase</translation>
    </message>
</context>
<context>
    <name>VoiceBeside</name>
    <message>
        <source>&amp;Your voice</source>
        <translation>&amp;Su voz</translation>
    </message>
    <message>
        <source>&amp;Your voice: {alike} of {all}</source>
        <translation>&amp;Su voz: {alike} de {all}</translation>
    </message>
    <message>
        <source>A draft is compared here with how you write.</source>
        <translation>Aquí se compara un borrador con cómo escribe usted.</translation>
    </message>
    <message>
        <source>How much of this is like you</source>
        <translation>Cuánto se parece a usted</translation>
    </message>
    <message>
        <source>Like you in {alike} of {all} ways.</source>
        <translation>Como usted en {alike} de {all} aspectos.</translation>
    </message>
    <message>
        <source>Make it so</source>
        <translation>Hacerlo así</translation>
    </message>
    <message>
        <source>Make it so: {difference}</source>
        <translation>Hacerlo así: {difference}</translation>
    </message>
    <message>
        <source>Too little is known of how you write in this language. Import some of your own mail, or set your voice by hand, under Voice.</source>
        <translation>Se sabe poco de cómo escribe en este idioma. Importe correos suyos, o ajuste su voz a mano, en Voz.</translation>
    </message>
</context>
<context>
    <name>VoiceScreen</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Ficha</translation>
    </message>
    <message>
        <source>How you write</source>
        <translation>Cómo escribe usted</translation>
    </message>
    <message>
        <source>How you write, measured in your own texts. Drafts go by it. None of it leaves this computer.</source>
        <translation>Cómo escribe, medido en sus propios textos. Los borradores se guían por ello. Nada de esto sale de este equipo.</translation>
    </message>
    <message>
        <source>In an opening, {places} stand for the names of whoever the draft is for. F2 edits, Space ticks, Del takes what was measured.</source>
        <translation>En un comienzo, {places} están por los nombres del destinatario. F2 edita, Espacio marca, Supr toma lo medido.</translation>
    </message>
    <message>
        <source>Language of the card</source>
        <translation>Idioma de la ficha</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>Aprendido</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Medida</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Medido</translation>
    </message>
    <message>
        <source>Measured in {texts} texts of {words} words.</source>
        <translation>Medido en {texts} textos de {words} palabras.</translation>
    </message>
    <message>
        <source>Not known; F2 sets it</source>
        <translation>No se sabe; F2 lo pone</translation>
    </message>
    <message>
        <source>Nothing is measured yet. Import mail or texts that you wrote, in the library; or type values here.</source>
        <translation>Aún no hay nada medido. Importe en la biblioteca correos o textos que escribió, o escriba valores aquí.</translation>
    </message>
    <message>
        <source>Parts of the voice card</source>
        <translation>Partes de la ficha de voz</translation>
    </message>
    <message>
        <source>Progress of reading your texts</source>
        <translation>Progreso de la lectura de sus textos</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Destinatarios</translation>
    </message>
    <message>
        <source>Set by you; Del takes what was measured</source>
        <translation>Puesto por usted; Supr toma lo medido</translation>
    </message>
    <message>
        <source>Stop reading your texts</source>
        <translation>Parar la lectura de sus textos</translation>
    </message>
    <message>
        <source>Take what was &amp;measured</source>
        <translation>Tomar lo &amp;medido</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Usarlo</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
</context>
<context>
    <name>WorkDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>This may take a moment…</source>
        <translation>Puede tardar un momento…</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Qué ha sido de ello</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Teclas</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Bloquear</translation>
    </message>
    <message>
        <source>&amp;Offline</source>
        <translation>Sin c&amp;onexión</translation>
    </message>
    <message>
        <source>All keys, and what this program is (F1)</source>
        <translation>Todas las teclas, y qué es este programa (F1)</translation>
    </message>
    <message>
        <source>Downloading {model}: {percent} %</source>
        <translation>Descargando {model}: {percent} %</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Borradores</translation>
    </message>
    <message>
        <source>Ends the process that could send. To go online again, start CoGenesis anew.</source>
        <translation>Termina el proceso que podría enviar. Para volver a conectarse, inicie CoGenesis de nuevo.</translation>
    </message>
    <message>
        <source>Hide all text and drop the keys (Ctrl+L)</source>
        <translation>Ocultar todo el texto y soltar las claves (Ctrl+L)</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Local only: no endpoint is set</source>
        <translation>Solo local: no hay servicio configurado</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Offline: nothing can leave</source>
        <translation>Sin conexión: no puede salir nada</translation>
    </message>
    <message>
        <source>Outbound log</source>
        <translation>Registro de salida</translation>
    </message>
    <message>
        <source>Outlines from {endpoint}</source>
        <translation>Esquemas de {endpoint}</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Pantallas</translation>
    </message>
    <message>
        <source>Sent today: {bytes}</source>
        <translation>Enviado hoy: {bytes}</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>There is no vault: drafts are made locally and are gone when you close the window.</source>
        <translation>No hay bóveda: los borradores se hacen localmente y se pierden al cerrar la ventana.</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>What goes on in the background</source>
        <translation>Qué pasa en segundo plano</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Escribir</translation>
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
        <translation>Se está escribiendo un borrador. Párelo para abrir otro.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Empezando…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Parado.</translation>
    </message>
    <message>
        <source>Stopped. What was written so far is kept.</source>
        <translation>Parado. Lo escrito hasta ahora se guarda.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Parando…</translation>
    </message>
    <message>
        <source>The sketch is ready.</source>
        <translation>El esquema está listo.</translation>
    </message>
    <message>
        <source>This did not work. Your instruction is kept; nothing was lost.</source>
        <translation>Esto no funcionó. Su instrucción se guarda; no se perdió nada.</translation>
    </message>
    <message>
        <source>This draft was stopped before its end.</source>
        <translation>Este borrador se paró antes del final.</translation>
    </message>
    <message>
        <source>Writing on makes a draft of its own; this one stays among your drafts.</source>
        <translation>Al seguir se hace un borrador aparte; este se queda entre sus borradores.</translation>
    </message>
    <message>
        <source>Written in {seconds} s, {speed} tokens a second. Edit it as you like.</source>
        <translation>Escrito en {seconds} s, {speed} tokens por segundo. Edítelo como quiera.</translation>
    </message>
</context>
<context>
    <name>_KeyFileField</name>
    <message>
        <source>&amp;Key file…</source>
        <translation>&amp;Archivo de clave…</translation>
    </message>
    <message>
        <source>Choose the key file</source>
        <translation>Elegir el archivo de clave</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Archivo de clave</translation>
    </message>
</context>
<context>
    <name>_NameField</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Replace one of that name</source>
        <translation>&amp;Reemplazar la del mismo nombre</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>Nombre de la plantilla</translation>
    </message>
    <message>
        <source>Replace one of that name</source>
        <translation>Reemplazar la del mismo nombre</translation>
    </message>
</context>
</TS>
