"""Files of tools that nobody declared, as their users would drop them; all of it made up."""

from __future__ import annotations

# A German tool for social media: semicolons, decimal commas, days with dots, a title line, a line of totals.
POSTS_DE = """Auswertung Wexmoor Kreisverwaltung;;;;;;;
Erstellt mit Kanalblick;;;;;;;
Veröffentlicht;Netzwerk;Beitragstext;Link zum Beitrag;Impressionen;Gefällt mir;Kommentare;Interaktionsrate
13.02.2026 09:30;Facebook;Die neue Buslinie 12 fährt ab Montag durch das Tal;https://example.org/p/1;1.204;31;4;2,9 %
14.02.2026 10:00;Instagram;Wir suchen Freiwillige für den Frühjahrsputz;https://example.org/p/2;2.310;88;12;4,3 %
15.02.2026 18:15;Facebook;Heute Abend tagt der Kreistag, alle sind willkommen;https://example.org/p/3;640;9;0;1,4 %
Summe;;;;4.154;128;16;
"""
# Sums by hand: 1204 + 2310 + 640, 31 + 88 + 9, 4 + 12.
POSTS_DE_SUMS = {"impressions": 4154, "reactions": 128, "comments": 16, "posts": 3}

# A Dutch counter of visits, by day, with spaces between thousands.
DAYS_NL = """Dag;Bezoeken;Paginaweergaven;Bouncepercentage;Gemiddelde duur
01-03-2026;1 204;3 511;41,2%;00:01:20
02-03-2026;1 180;3 402;40,0%;00:01:25
03-03-2026;998;2 900;44,7%;00:01:02
14-03-2026;1 320;4 004;39,5%;00:01:31
"""
DAYS_NL_SUMS = {"sessions": 1204 + 1180 + 998 + 1320, "pageviews": 3511 + 3402 + 2900 + 4004}

# A French newsletter tool.
MAILINGS_FR = """Date d'envoi;Nom de l'envoi;Objet;Destinataires;Délivrés;Ouvreurs;Cliqueurs;Désabonnements;Taux
05/01/2026 08:00;Lettre de janvier;Vos bibliothèques en hiver;5210;5180;2011;402;3;38,8 %
02/02/2026 08:00;Lettre de février;Les travaux du centre;5222;5199;1987;377;5;38,2 %
16/02/2026 17:30;Alerte crue;La rivière monte;5231;5210;3120;911;1;59,9 %
"""

# An American tool for campaigns, whose days can be read one way only by 2/14.
CAMPAIGNS_US = """Campaign,Date,Spend,Impressions,Clicks,CTR,Cost per click
Flu shots,02/03/2026,12.50,4000,80,2.0%,0.16
Flu shots,02/14/2026,10.00,3100,62,2.0%,0.16
Road works,02/14/2026,7.25,1500,21,1.4%,0.35
"""
CAMPAIGNS_US_SUMS = {"spend": 29.75, "impressions": 8600, "clicks": 163}

# Followers that there are beside those that came: a stock and a flow.
FOLLOWERS_EN = """Day;Followers;New followers;Net growth %
2026-03-01;12040;14;0.1%
2026-03-02;12049;11;0.1%
2026-03-03;12058;12;0.1%
2026-03-04;12062;6;0.0%
2026-03-05;12081;22;0.2%
"""

# Days that can be read both ways.
AMBIGUOUS = """Day;Sessions;Page views
03/04/2026;120;310
04/04/2026;130;305
05/04/2026;99;280
"""

# Pages of a website in Spanish, over a month that the file does not say.
PAGES_ES = """Página;Visitas;Páginas vistas;% de salida
/empadronamiento;412;530;12,1%
/impuestos/tasas;301;388;30,4%
/agenda;120;131;51,0%
"""

PEOPLE = """Vorname;Nachname;E-Mail-Konto;Ort
Anna;Beispiel;anna@example.org;Wexmoor
Bert;Muster;bert@example.org;Wexmoor
Cora;Probe;cora@example.org;Oberwexmoor
"""
ADDRESSES = """Kontaktadresse;Angemeldet;Klicks
anna@example.org;2026-01-02;3
bert@example.org;2026-01-05;1
cora@example.org;2026-02-11;0
"""

# Messages with their authors: who wrote is a code, handles in the text are masked.
MESSAGES_DE = """Eingegangen am;Kanal;Absender;Nachricht;Beantwortet am
2026-03-01 09:12;Facebook;Anna Beispiel;Wann wird die Tonne in der Seestraße geleert? Danke @wexmoor;2026-03-01 10:12
2026-03-01 11:40;Instagram;Bert Muster;Die Ampel an der Brücke ist aus, meine Nummer ist 030 1234 5678;2026-03-01 15:40
2026-03-02 08:05;Facebook;Cora Probe;Vielen Dank für die schnelle Hilfe bei der Anmeldung;
"""
SHOPPING = "Fruit,Price\nApple,1\nPear,2\n"
# What Search Console says about which pages it knows: days and pages, and nothing that anyone did.
INDEXING = "Date,Not indexed,Indexed,Impressions\n2026-03-01,12,140,4000\n2026-03-02,12,141,4100\n"
ALL = {
    "posts_de.csv": POSTS_DE,
    "bezoeken.csv": DAYS_NL,
    "envois.csv": MAILINGS_FR,
    "campaign_costs.csv": CAMPAIGNS_US,
    "growth.csv": FOLLOWERS_EN,
    "days.csv": AMBIGUOUS,
    "paginas.csv": PAGES_ES,
    "personen.csv": PEOPLE,
    "kontakte.csv": ADDRESSES,
    "nachrichten.csv": MESSAGES_DE,
    "shopping.csv": SHOPPING,
    "Coverage.csv": INDEXING,
}
