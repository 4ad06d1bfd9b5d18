"""The headers of X and LinkedIn in other languages mean what the English ones do; what only looks alike is refused."""

from __future__ import annotations

import pytest

from lib.sources import Recognised, UnknownExport, read_grids, recognise
from lib.store import Store, import_file

_TWEETS = {
    "fr": "Identifiant du Tweet,Permalien du Tweet,Texte du Tweet,heure,impressions,engagements,taux d'engagement,"
    "Retweets,réponses,J'aime,clics sur le profil de l'utilisateur,clics sur l'URL,abonnements,vues du média",
    "ja": "ツイートID,ツイートの固定リンク,ツイート本文,時間,インプレッション,エンゲージメント,エンゲージメント率,"
    "リツイート,返信,いいね,ユーザープロフィールクリック,URLクリック数,フォローしている,メディアの再生数",
    "2015": "Tweet id,Tweet permalink,Tweet text,time,impressions,engagements,engagement rate,"
    "retweets,replies,favorites,user profile clicks,url clicks,follows,media views",
}
_CONTENT = {
    "en": "Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Replies,Reposts,"
    "Profile visits,Detail Expands,URL Clicks",
    "ja": "ポストID,日付,ポスト本文,ポストのリンク,インプレッション数,いいね,エンゲージメント,ブックマーク,"
    "共有された回数,新しいフォロー,返信,リポスト,プロフィールへのアクセス数,詳細のクリック数,URLのクリック数",
    "es": "ID del post,Fecha,Texto del post,Postear enlace,Impresiones,Me gusta,Interacciones,Guardados,,"
    "Nuevos seguidores,Respuestas,Reposts,Visitas del perfil,Ampliaciones de detalles,Clics en URL",
    "pt": "ID do post,Data,Texto do post,Postar link,Impressões,Curtidas,Engajamentos,Itens salvos,Compartilhamentos,"
    "Novos seguidores,Respostas,Reposts,Visitas ao perfil,Expansões de detalhes,Cliques de URL",
}
_OVERVIEW = {
    "ja": "Date,インプレッション数,いいね,エンゲージメント,ブックマーク,共有された回数\\,新しいフォロー,フォロー解除,"
    "返信,リポスト,プロフィールへのアクセス数,ポストを作成,動画再生数,メディアの再生数",
    "pt": "Date,Impressões,Curtidas,Engajamentos,Itens salvos,Compartilhamentos,Novos seguidores,Deixar de seguir,"
    "Respostas,Reposts,Visitas ao perfil,Criar post,Visualizações de vídeo,Visualizações de mídia",
}
_METRICS = {
    "pt": "Data,Impressões (orgânicas),Impressões (patrocinadas),Impressões (total),Impressões únicas (orgânicas),"
    "Cliques (orgânicos),Cliques (patrocinados),Cliques (total),Reações (orgânicas),Reações (patrocinadas),"
    "Reações (total),Comentários (orgânicos),Comentários (patrocinados),Comentários (total),"
    "Compartilhamentos (orgânicos),Compartilhamentos (patrocinados),Compartilhamentos (total)",
    "it": "Data,Impressioni (organiche),Impressioni (sponsorizzate),Impressioni (totale),"
    "Impressioni uniche (organiche),Clic (organici),Clic (sponsorizzati),Clic (totale),Reazioni (organiche),"
    "Reazioni (sponsorizzate),Reazioni (totale),Commenti (organici),Commenti (sponsorizzati),Commenti (totale),"
    "Diffusioni post (organiche),Diffusioni post (sponsorizzate),Diffusioni post (totali)",
    "nl": "Datum,Weergaven (organisch),Weergaven (gesponsord),Weergaven (totaal),Unieke weergaven (organisch),"
    "Klikken (organisch),Klikken (gesponsord),Klikken (totaal),Reacties (organisch),Reacties (gesponsord),"
    "Reacties (totaal),Commentaren (organisch),Commentaren (gesponsord),Commentaren (totaal),Reposts (organisch),"
    "Reposts (gesponsord),Reposts (totaal)",
}
_POSTS = {
    "pt": "Título da publicação,Link da publicação,Tipo de publicação,Criação,Impressões,Visualizações,Cliques,"
    "Gostaram,Comentários,Compartilhamentos,Seguidores,Tipo de conteúdo",
    "it": "Titolo del post,Link del post,Tipo di post,Data di creazione,Impressioni,Visualizzazioni,Clic,Consiglia,"
    "Commenti,Diffusioni post,Nuovi follower,Tipo di contenuto",
}
_FOLLOWERS = {
    "es": "Fecha,Seguidores patrocinados,Seguidores generales,Seguidores invitados automáticamente,Total de seguidores",
    "pt": "Data,Seguidores patrocinados,Seguidores orgânicos,Seguidores convidados automaticamente,Total de seguidores",
    "it": "Data,Follower sponsorizzati,Follower organici,Follower invitati automaticamente,Follower totali",
    "nl": "Datum,Gesponsorde volgers,Spontane volgers,Automatisch uitgenodigde volgers,Totaal aantal volgers",
}
_VISITORS = {
    "pt": "Data,Visualizações da página Visão geral (total),Total de visualizações da página (total),"
    "Total de visitantes únicos (total)",
    "it": "Data,Totale visualizzazioni della pagina (totale),Totale visitatori unici (totale)",
    "nl": "Datum,Totaal paginaweergaven (totaal),Totaal unieke bezoekers (totaal)",
}
# The columns in the order of their headers; '' where nothing is kept.
_MEANT = {
    "x_tweets": (
        _TWEETS,
        "post_id post_id title published_at impressions engagements - shares comments reactions - clicks "
        "followers_gained video_views",
    ),
    "x_content": (
        _CONTENT,
        "post_id published_day title post_id impressions reactions engagements saves - followers_gained comments "
        "shares - - clicks",
    ),
    "x_overview": (
        _OVERVIEW,
        "day impressions reactions engagements saves share_button_uses followers_gained followers_lost comments shares "
        "profile_visits posts_published video_views media_views",
    ),
    "linkedin_content": (
        _METRICS,
        "day impressions+organic impressions+paid impressions reach+organic clicks+organic clicks+paid clicks "
        "reactions+organic reactions+paid reactions comments+organic comments+paid comments shares+organic shares+paid "
        "shares",
    ),
    "linkedin_content ": (
        _POSTS,
        "title post_id funding published_day impressions video_views clicks reactions comments shares followers_gained "
        "post_type",
    ),
    "linkedin_followers": (_FOLLOWERS, "day followers_gained+paid followers_gained+organic - followers_gained"),
}
_CASES = [
    (export.strip(), language, header, meant.split())
    for export, (headers, meant) in _MEANT.items()
    for language, header in headers.items()
]


def recognised(header: str, file_name: str = "file.csv") -> Recognised:
    text = header + "\n" + ",".join(["1"] * (header.count(",") + 1)) + "\n"
    return recognise(read_grids(text.encode(), file_name), file_name)


@pytest.mark.parametrize(("export", "language", "header", "meant"), _CASES)
def test_a_header_means_the_same_in_every_language(export: str, language: str, header: str, meant: list[str]) -> None:
    found = recognised(header)
    assert found.export.name == export, language
    (block,) = found.blocks
    for at, name in enumerate(meant):
        kept = {f"{each.to}+{each.part}".removesuffix("+all") for each, cells in block.cells_of.items() if at in cells}
        assert name in kept or (name == "-" and kept == set()), (header.split(",")[at], kept)


@pytest.mark.parametrize("header", _VISITORS.values(), ids=_VISITORS)
def test_visitors_are_counted_over_the_whole_page(header: str) -> None:
    found = recognised(header)
    assert found.export.name == "linkedin_visitors"
    counted = {column.to: header.split(",")[cells[0]] for column, cells in found.blocks[0].cells_of.items()}
    assert counted["pageviews"].startswith("Tota"), counted
    assert counted["users"].startswith("Tota"), counted


def test_an_archive_of_a_profile_has_no_numbers(store: Store) -> None:
    text = "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n2026-03-01 10:00:00,https://l/1,Hi,,,PUBLIC\n"
    (result,) = import_file(store, "Shares.csv", text.encode())
    assert (result.export, result.status) == ("linkedin_archive", "rejected")
    assert "no numbers" in result.message
    assert store.is_empty()


@pytest.mark.parametrize(
    "header",
    [
        # Anyone's table of three columns is not the profile of a person in office.
        "Date,Impressions,Engagements",
        "Date,New followers",
        # A list of links is not the content of X, nor a few counts its overview.
        "Date,Link,Impressions,Likes,Replies",
        "Date,Impressions,Engagements,New follows",
        "Page,New followers",
        "Post URL,Engagements",
        # The same money once more, by the employers of those who saw the ads.
        "Start Date (in UTC),Campaign Name,Company Name,Total Spent,Impressions,Clicks",
    ],
)
def test_what_only_looks_like_x_or_linkedin_is_refused(header: str) -> None:
    with pytest.raises(UnknownExport):
        recognised(header)
