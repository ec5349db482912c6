"""Words that say nothing about what a text is about, in the languages of the interface that have spaces.

Written for this project: pronouns, articles, prepositions, auxiliaries, and what every instruction to a
writing assistant holds ("write", "email", "please").
"""

from __future__ import annotations

_ENGLISH = """
a about after again all also am an and any are aren as at be because been before being but by can could
couldn did didn do does doesn don done each else few for from further get had has have having he her here
hers him his how i if in into is isn it its itself just let like ll me more most much my myself no nor not
now of off on once one only or other our ours out over own re s same shall she should so some such t than
that the their theirs them then there these they this those through to too under until up us ve very was we
were what when where which while who whom why will with won would yes you your yours draft email letter mail
message note please post reply say tell text thank thanks write writing
"""
_GERMAN = """
aber als am an auch auf aus bei bin bis bist bitte da das dass dein dem den der des die doch du durch ein
eine einem einen einer eines er es für habe haben hat hatte ich ihm ihn ihr ihre im in ist ja kann kein
keine können mein meine mich mir mit nach nicht noch nur oder ob schon sein seine sich sie sind so soll
sollte über um und uns unser unter vom von vor war was weil wenn wer werden wie wir wird wo zu zum zur brief
danke entwurf nachricht schreib schreibe schreiben
"""
_FRENCH = """
ai au aux avec avez avons c ce cela ces cet cette d dans de des du elle elles en est et était être eux il
ils j je l la le les leur leurs lui m ma mais me mes moi mon n ne nos notre nous on ont ou où par pas plus
pour qu que qui sa sans se ses si son sont sur ta te tes toi ton tu un une vos votre vous y courriel écris
écrire lettre merci
"""
_SPANISH = """
al como con cuando de del desde donde el ella ellas ellos en era es esa ese eso esta este esto está están
fue ha hay la las le les lo los me mi mis muy nos nosotros o para pero por porque que quien se ser si sin
sobre su sus te tiene tu tus un una unas unos usted y ya yo carta correo escribe escribir gracias
"""

STOP_WORDS = frozenset(f"{_ENGLISH} {_GERMAN} {_FRENCH} {_SPANISH}".split())
