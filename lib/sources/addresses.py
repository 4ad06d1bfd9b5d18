"""Lists of people: subscribers of an e-mail service, or who opened and clicked. They are not needed and not kept."""

from __future__ import annotations

from lib.sources.declare import Column, Export, Layout

_REFUSAL = (
    "It holds people's addresses, which are not needed here; nothing of it was kept. Bring the list of mailings with "
    "their numbers instead: in Mailchimp that is Analytics > Reports > Export > All reports (campaigns.csv)."
)
_HEADERS = (
    *("Email Address", "Email", "E-mail", "E-mail address", "Email addresses", "Subscriber", "Subscriber email"),
    *("Contact email", "Contact Email Address", "Email Address (Required)", "Email_Address", "recipientEmailAddress"),
    *("E-Mail-Adresse", "E-Mail", "Adresse e-mail", "Adresse email", "Courriel", "E-mailadres", "E-mail adres"),
    *("Correo electrónico", "Dirección de correo electrónico", "Endereço de e-mail", "Endereço de email"),
    *("Indirizzo email", "Indirizzo e-mail", "E-postadress", "E-mailadresse", "E-postadresse", "Sähköposti"),
    *("Adres e-mail", "Adres email", "E-mailová adresa"),
)

PEOPLE = Export(
    name="people_addresses",
    label="List of people's addresses",
    platform="own",
    basis="documentation",
    how_to_get="Not needed: bring the list of mailings of your e-mail service instead, which holds no people.",
    refusal=_REFUSAL,
    layouts=(
        # "Email" may also be a value, such as a kind of campaign.
        Layout(into="mailing", topmost=True, columns=(Column("title", _HEADERS, parse="masked", required=True),)),
        # GovDelivery: the subscribers of a topic.
        Layout(
            into="mailing",
            columns=(
                Column("title", ("Contacts", "Contact"), parse="masked", required=True),
                Column("list", ("Subscriptions",), parse="text", required=True),
                Column("subject", ("Origin",), parse="text", required=True),
            ),
        ),
    ),
)

EXPORTS = (PEOPLE,)
