"""Bodies of mails as programs of many makers and languages write them, and the words that are the writer's.

Written for these tests, in the shapes that the programs are known for. Each is (what it shows, the body, what
should be left of it).
"""

from __future__ import annotations

QUOTE = "\n> Shall we meet?\n> \n> Bob\n"
COPY = "\n\nShall we meet?\n\nBob\n"

FOREIGN: tuple[tuple[str, str, str], ...] = (
    ("gmail en", f"Yes.\n\nOn Tue, Nov 3, 2026 at 10:12 AM Bob <bob@example.org> wrote:{QUOTE}", "Yes."),
    ("gmail de", f"Ja.\n\nAm Di., 3. Nov. 2026 um 10:12 Uhr schrieb Bob <bob@example.org>:{QUOTE}", "Ja."),
    (
        "gmail it",
        f"Sì.\n\nIl giorno mar 3 nov 2026 alle ore 10:12 Bob <bob@example.org> ha scritto:{QUOTE}",
        "Sì.",
    ),
    (
        "gmail pt",
        f"Sim.\n\nEm ter., 3 de nov. de 2026 às 10:12, Bob <bob@example.org> escreveu:{QUOTE}",
        "Sim.",
    ),
    ("gmail nl", f"Ja.\n\nOp di 3 nov 2026 om 10:12 schreef Bob <bob@example.org>:{QUOTE}", "Ja."),
    ("gmail pl", f"Tak.\n\nwt., 3 lis 2026 o 10:12 Bob <bob@example.org> napisał(a):{QUOTE}", "Tak."),
    ("gmail ru", f"Да.\n\nвт, 3 нояб. 2026 г. в 10:12, Bob <bob@example.org>:{QUOTE}", "Да."),
    ("gmail ja", f"はい。\n\n2026年11月3日(火) 10:12 Bob <bob@example.org>:{QUOTE}", "はい。"),
    ("gmail zh", f"好的。\n\nBob <bob@example.org> 于2026年11月3日周二 10:12写道：{QUOTE}", "好的。"),
    ("gmail sv", f"Ja.\n\nDen tis 3 nov. 2026 kl 10:12 skrev Bob <bob@example.org>:{QUOTE}", "Ja."),
    ("short attribution", f"Yes.\n\nBob Meyer wrote:{QUOTE}", "Yes."),
    ("short attribution de", f"Ja.\n\nBob Meyer schrieb:{QUOTE}", "Ja."),
    ("thunderbird fr", f"Oui.\n\nLe 03/11/2026 à 10:12, Bob a écrit :{QUOTE}", "Oui."),
    ("indented quote", "Yes.\n\n > Shall we meet?\n > Bob\n", "Yes."),
    (
        "outlook en, ruled",
        f"Yes.\n\n________________________________\nFrom: Bob <bob@example.org>\nSent: Tuesday, "
        f"November 3, 2026 10:12"
        f"\nTo: Anna\nSubject: River{COPY}",
        "Yes.",
    ),
    (
        "outlook de, ruled",
        f"Ja.\n________________________________________\nVon: Bob <bob@example.org>\nGesendet: "
        f"Dienstag, 3. November"
        f"\nAn: Anna\nBetreff: Fluss{COPY}",
        "Ja.",
    ),
    (
        "outlook it",
        f"Sì.\n\nDa: Bob\nInviato: martedì 3 novembre 2026 10:12\nA: Anna\nOggetto: Fiume{COPY}",
        "Sì.",
    ),
    (
        "outlook nl",
        f"Ja.\n\nVan: Bob\nVerzonden: dinsdag 3 november 2026\nAan: Anna\nOnderwerp: x{COPY}",
        "Ja.",
    ),
    (
        "outlook pt",
        f"Sim.\n\nDe: Bob\nEnviado: terça-feira, 3 de novembro\nPara: Anna\nAssunto: Rio{COPY}",
        "Sim.",
    ),
    (
        "outlook zh",
        f"好。\n\n发件人: Bob\n发送时间: 2026年11月3日 10:12\n收件人: Anna\n主题: 河边{COPY}",
        "好。",
    ),
    (
        "gmx",
        f'Ja.\n\nGesendet: Dienstag, 03. November 2026 um 10:12 Uhr\nVon: "Bob" <bob@example.org>\n'
        f"An: a@example.org"
        f"\nBetreff: Fluss{COPY}",
        "Ja.",
    ),
    (
        "zoho",
        f"Yes.\n\n---- On Tue, 03 Nov 2026 10:12:00 +0100 Bob <bob@example.org> wrote ----{COPY}",
        "Yes.",
    ),
    ("forward it", f"Vedi sotto.\n\n---------- Messaggio inoltrato ----------\nDa: Bob{COPY}", "Vedi sotto."),
    ("forward pt", f"Veja abaixo.\n\nInício da mensagem encaminhada:\n\nDe: Bob{COPY}", "Veja abaixo."),
    ("iphone de", "Ja.\n\nVon meinem iPhone gesendet\n", "Ja."),
    ("outlook for android de", "Ja.\n\nHolen Sie sich Outlook für Android\n", "Ja."),
    ("proton", "Yes.\n\nSent with Proton Mail secure email.\n", "Yes."),
    (
        "iphone above a copy",
        f"Yes.\n\nSent from my iPhone\n\nOn 3 Nov 2026, at 10:12, Bob <bob@example.org> wrote:{QUOTE}",
        "Yes.",
    ),
    ("picture", "Yes.\n\n[cid:image001.png@01DC4F]\n", "Yes."),
    (
        "contact data below a name",
        "Yes, at noon.\n\nBest regards,\nAnna Lind\nHarbour Office | ACME Ltd\nTel. +44 20 7946 "
        "0000\nwww.example.org\n",
        "Yes, at noon.\n\nBest regards,\nAnna Lind",
    ),
    (
        "contact data de",
        "Ja, um zwölf.\n\nMit freundlichen Grüßen\n\nAnna Lind\nHafenamt\nKaistraße 3, 20457 "
        "Hamburg\nTelefon: 040 123456\n"
        "anna@example.org\n",
        "Ja, um zwölf.\n\nMit freundlichen Grüßen\n\nAnna Lind",
    ),
    (
        "notice en",
        "Yes.\n\nAnna\n\nThis e-mail and any attachments are confidential and intended solely for "
        "the addressee.\n"
        "If you are not the intended recipient, delete it.\n",
        "Yes.\n\nAnna",
    ),
    (
        "notice de",
        "Ja.\n\nAnna\n\nDiese E-Mail enthält vertrauliche Informationen und ist nur für den "
        "Empfänger bestimmt.\n",
        "Ja.\n\nAnna",
    ),
    (
        "notice es",
        "Sí.\n\nAna\n\nAviso legal: este mensaje puede contener información reservada.\n",
        "Sí.\n\nAna",
    ),
    (
        "printing",
        "Yes.\n\nAnna\n\nPlease consider the environment before printing this email.\n",
        "Yes.\n\nAnna",
    ),
)

OWN: tuple[str, ...] = (
    "He asked who wrote:\nnobody knew.",
    "These are the times:\n6:00 to the island\n7:30 back",
    "From here to there it is far.\nTo my mind, too far.\nDate and place are yours to choose.",
    "Von dort aus: nach links.\nAn der Brücke warte ich.",
    "I read this morning's paper.\n\nThe information in this message board is wrong, I think.",
    "Thanks!\nMy number is +44 20 7946 0000\nAnna",
    "See you at noon.\n\nBest,\nAnna\n\nPS: call me on +44 20 7946 0000 if the boat is late.",
    "Best regards to your mother.\nAnna\nShe can reach me at anna@example.org until Friday, I hope.",
    "Sent from my garden, where the apples fall.\nCome and see.",
    "We met at 10:12 with ann@example.org and spoke of this:\nthe boat, the oars, the lake.",
    "Kind regards from the lake, where we swim each day and read.\nThe water is warm.",
    "Shopping list:\n- bread\n- 3 > 2, as we know\n- tea",
    "To: the one who waters my plants\n\nThank you!",
    "A line\n-----\nand what is below it",
    "Dear all,\n\nDe: stands for Germany, A: for Austria.\n\nAnna",
)
