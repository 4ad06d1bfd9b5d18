"""A small table that no platform has: how many people live in our area, by age."""

from __future__ import annotations

from lib.sources.declare import Column, Export, Layout

POPULATION = Export(
    name="own_population",
    label="Inhabitants by age",
    platform="own",
    basis="own",
    how_to_get=(
        "A CSV or workbook with the columns Year, Age group (0-17, 18-24, ..., 65+), People and Source, one line for "
        "each age group of the area that you serve. Statistics offices publish it. A spreadsheet makes a day of 10-14: "
        "write “10 to 14” there."
    ),
    layouts=(
        Layout(
            into="population_age",
            columns=(
                Column("year", ("Year", "Jaar", "Jahr", "Année", "Año", "Ano", "Anno", "År"), required=True),
                Column(
                    "age_group",
                    (
                        *("Age group", "Age", "Age band", "Leeftijd", "Leeftijdsgroep", "Alter", "Altersgruppe"),
                        *("Âge", "Groupe d'âge", "Tranche d'âge", "Edad", "Grupo de edad", "Idade", "Faixa etária"),
                        *("Età", "Ålder", "Alder"),
                    ),
                    parse="text",
                    required=True,
                    never_empty=True,
                ),
                Column(
                    "people",
                    (
                        *("People", "Inhabitants", "Population", "Inwoners", "Einwohner", "Bevölkerung", "Habitants"),
                        *("Habitantes", "Población", "População", "Abitanti", "Popolazione", "Invånare", "Innbyggere"),
                    ),
                    required=True,
                    never_empty=True,
                ),
                Column("source", ("Source", "Bron", "Quelle", "Fuente", "Fonte", "Källa", "Kilde"), parse="text"),
            ),
        ),
    ),
)

EXPORTS = (POPULATION,)
