"""What mail programs write around the words of their users, in the languages they do it in.

Each pattern takes a whole line, or several joined to one, without white space at its ends. None is looked for
in lines longer than `quoting.LONGEST_LINE`, and none has nested repeats, so that no line costs much.
"""

from __future__ import annotations

import re

DIVIDER = re.compile(
    r"[-_=*\s]{2,}("
    r"original message|original appointment|forwarded message|forwarded by .{0,100}|reply message"
    r"|ursprüngliche nachricht|originalnachricht|original-nachricht|weitergeleitete nachricht"
    r"|weitergeleitet von .{0,100}|message d['’]origine|message transféré|message original"
    r"|mensaje original|mensaje reenviado|messaggio originale|messaggio inoltrato|mensagem original"
    r"|mensagem encaminhada|oorspronkelijk bericht|doorgestuurd bericht|wiadomość oryginalna"
    r"|ursprungligt meddelande|исходное сообщение|пересылаемое сообщение"
    r"|原始邮件|邮件原件|转发的邮件|转发邮件|原始郵件|轉寄郵件|元のメッセージ"
    r"|on .{5,150} wrote|am .{5,150} schrieb .{0,100}"
    r")[-_=*\s]{2,}"
    r"|begin forwarded message:|anfang der weitergeleiteten (nachricht|e-mail):"
    r"|début du message (transféré|réexpédié)\s?:|inicio del mensaje reenviado:"
    r"|inizio messaggio inoltrato:|início da mensagem encaminhada:|begin doorgestuurd bericht:",
    re.IGNORECASE,
)
RULE = re.compile(r"[_=*-]{5,}|[—–]{3,}")
"""A line drawn above a copied message, or below a text; by itself it says nothing."""

FROM_HEADER = re.compile(
    r"\W{0,3}(from|von|de|da|van|od|från|fra|от|发件人|寄件者|差出人)\W{0,3}[:：]\W{0,3}\s?\S", re.IGNORECASE
)
OTHER_HEADER = re.compile(
    r"\W{0,3}(sent|date|to|cc|subject|reply-to|gesendet|datum|an|betreff|kopie|envoyé|à|objet|enviado|fecha"
    r"|para|asunto|inviato|data|a|oggetto|assunto|verzonden|aan|onderwerp|wysłano|do|temat|skickat|till|ämne"
    r"|sendt|til|emne|дата|отправлено|кому|тема|发送时间|日期|收件人|抄送|主题|寄件日期|收件者|副本|主旨"
    r"|送信日時|宛先|件名)\W{0,3}[:：]",
    re.IGNORECASE,
)
_WROTE = (
    r"(wrote|writes|schrieb|schreibt|a écrit|escribió|ha scritto|escreveu|schreef|napisał\(?a?\)?|skrev"
    r"|kirjoitti|пишет|написал\(?а?\)?|写道|寫道)"
)
ATTRIBUTION = re.compile(
    r"on\b.*\bwrote\s?:|am\b.*\bschrieb\b.*:|.*\bschrieb am\b.*:|.*\bwrote on\b.*:|le\b.*\ba écrit\s?:"
    r"|el\b.*\bescribió\s?:|il\b.*\bha scritto\s?:|em\b.*\bescreveu\s?:|op\b.*\bschreef\b.*:"
    r"|w dniu\b.*\bnapisał\(?a?\)?\s?:|den\b.*\bskrev\b.*:|.*\d.*(пишет|написал\(?а?\)?)\s?:"
    rf"|.*(写道|寫道)\s?[:：]|.*<\S+@\S+>.*\b{_WROTE}\s?[:：]",
    re.IGNORECASE,
)
BARE_ATTRIBUTION = re.compile(rf"\S.{{0,80}}\s{_WROTE}\s?[:：]", re.IGNORECASE)
"""Without a date: one only when what follows is quoted."""

DATED = re.compile(r"(?<!\d)(19|20)\d\d(?!\d)|\d[:h.]\d\d|\d{1,2}[./-]\d{1,2}[./-]\d|\S@\S")
ADDRESS = re.compile(r"[^\s<>@]{1,64}@[^\s<>@]{1,255}")
CLOCK = re.compile(r"(?<!\d)\d{1,2}[:h.]\d\d(?!\d)")

ADVERT = re.compile(
    r"(sent (from|via|with|using) (my |the )?(mail|outlook|yahoo|proton|gmail|iphone|ipad|android"
    r"|samsung|mobile|phone|blackberry|galaxy|thunderbird|mailbird|spark"
    r"|aol)|sent from my |get (outlook|bluemail) for"
    r"|von meine[mr] .{2,40} gesendet|gesendet (von|mit) (meine[mr]|der|mail|outlook|yahoo|proton)"
    r"|diese (nachricht|mail) wurde von meinem .{2,60} gesendet|(holen|laden) sie .{0,10}outlook"
    r"|envoyé (de|depuis) (mon|ma|l['’]application|yahoo|outlook|proton)|télécharge[zr] outlook"
    r"|enviado desde (mi|mail|outlook|yahoo|el)|obtener outlook|inviato da(l mio)? |enviado do meu "
    r"|verstuurd vanaf mijn |wysłane z |skickat från min|отправлено (с|из) "
    r"|发自我的|從我的 .{2,20}傳送|iphoneから送信"
    r"|virus-free[.,]|virenfrei[.,]|sans virus[.,]|libre de virus[.,]).{0,120}",
    re.IGNORECASE,
)
PICTURE = re.compile(r"\[(cid:[^\]\s]{1,200}|image: [^\]]{0,200}|inline image[^\]]{0,100})\]", re.IGNORECASE)
"""What is left of a picture where only the text of a mail was kept."""

DISCLAIMER = re.compile(
    r"\W{0,3}(this (e-?mail|message|communication)\b.{0,200}\b(confidential|intended|privileged)"
    r"|the (information|contents?) (contained )?(in|of) this (e-?mail|message)\b.{0,200}"
    r"\b(confidential|intended|privileged)"
    r"|(confidentiality|disclaimer|legal) (notice|disclaimer)\b|if you are not the intended recipient"
    r"|please consider the environment|think before you print"
    r"|diese (e-?mail|nachricht)\b.{0,200}\b(vertraulich|bestimmt)|der inhalt dieser e-?mail ist vertraulich"
    r"|bitte (denken|prüfen) sie .{0,60}(ausdruck|umwelt|druck)|haftungsausschluss|vertraulichkeitshinweis"
    r"|ce (message|courriel|mail)\b.{0,200}\b(confidentiel|destin)|avis de confidentialité"
    r"|pensez à l['’]environnement|este (mensaje|correo)\b.{0,200}\b(confidencial|destinatari)"
    r"|aviso (legal|de confidencialidad)|antes de imprimir|[本此]邮件.{0,60}(保密|机密))",
    re.IGNORECASE,
)
CLOSING = re.compile(
    r"(with )?(kind(est)?|best|warm(est)?|many|with|yours|all the|sincere(ly)?|regards|cheers|thanks"
    r"|thank you|respectfully|cordially|love|mit|viele|liebe|beste|herzliche|schöne|freundliche|gruß|grüße"
    r"|mfg|lg|vg"
    r"|hochachtungsvoll|cordialement|bien|amicalement|sincères?|meilleures|salutations|à bientôt|merci"
    r"|saludos|un|atentamente|cordialmente|gracias|abrazos?|此致|敬礼|祝好|顺祝)\b[^.!?:0-9@]{0,50}[,.!，。]?",
    re.IGNORECASE,
)
CONTACT = re.compile(
    r"\S@\S|https?://|\bwww\.|\b(tel|phone|mobile?|mob|fon|fax|tél|teléfono|telefon|handy|电话|手机)\b\.?\s?[:：+(\d]"
    r"|\+\d[\d\s()/.-]{6,}|\d{3,}[\s/-]\d{3,}|\s[|•·]\s|\b(gmbh|ltd|inc|llc|s\.?a\.?r\.?l|ag|e\.v|plc|corp)\b\.?",
    re.IGNORECASE,
)
"""What stands in a block of contact data and hardly ever in a sentence's last lines."""
