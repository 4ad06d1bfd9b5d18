"""What a post is made of, by the platform's own word in the languages of its exports."""

from __future__ import annotations

from functools import cache
from unicodedata import combining, normalize

VIDEO, IMAGES, LINKS, TEXT = "video", "images", "links", "text"
FORMATS = {VIDEO: "videos", IMAGES: "pictures", LINKS: "links", TEXT: "posts of text alone"}
# "Native Video", "IG reel", "Vidéos", "Відео" are videos; the first that fits counts, so a "photo album" is pictures.
_STEMS = (
    (VIDEO, ("video", "wideo", "відео", "видео", "reel", "film", "clip", "vine", "youtube")),
    (LINKS, ("link", "lien", "enlace", "colegament", "collegament", "lank", "lenke", "посил", "ссыл")),
    (
        IMAGES,
        (
            *("photo", "foto", "imag", "bild", "picture", "afbeeld", "billed", "obraz", "zdjec", "фото", "зображ"),
            *("album", "carousel", "carrusel", "carrossel", "carosello", "karus", "karuz"),
        ),
    ),
    (TEXT, ("text", "status", "tekst", "texto", "testo", "текст")),
)


@cache
def format_of(kind: str | None) -> str:
    """Return the format of a post by its platform's word for it; '' where that names none."""
    plain = "".join(each for each in normalize("NFKD", (kind or "").casefold()) if not combining(each))
    return next((found for found, stems in _STEMS if any(stem in plain for stem in stems)), "")
