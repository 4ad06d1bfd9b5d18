-- title: What is counted of other bodies, and of us beside them
-- unit: followers, posts, engagements, inhabitants (metric says which)
-- grain: one row per table, network, body, span of days and number
-- columns: account_id INTEGER, export VARCHAR, platform VARCHAR, body VARCHAR, page VARCHAR, pages INTEGER, our_page VARCHAR, our_inhabitants DOUBLE, first_day DATE, last_day DATE, metric VARCHAR, value DOUBLE, import_ids INTEGER[]
-- definition: Followers and inhabitants are those of a day, everything else is counted over a span of days. A number typed in for one day was counted over the month up to it, or since the line before where that is nearer. A body with several pages on a network is represented by the one with the most followers (the median of its counts): two pages share followers, so they are never added up. Rows of the table "our posts" are ours, counted from our own posts over the same spans: posts, and their reactions, comments and shares (Instagram: likes and comments).
WITH named AS (
    SELECT peer_count.*, export, trim(split_part(peer, ' / ', 1)) AS body, metric IN ('followers', 'inhabitants') AS of_a_day
    FROM peer_count JOIN import USING (import_id)
    -- A count of a day may be said again by a table whose other numbers began on another day.
    QUALIFY NOT of_a_day OR row_number() OVER (
        PARTITION BY account_id, export, platform, peer, metric, last_day ORDER BY exported_at DESC, import_id DESC, line DESC) = 1
),
most AS (
    SELECT account_id, export, platform, body, peer, median(value) FILTER (metric = 'followers') AS followers
    FROM named GROUP BY ALL
),
main AS (
    SELECT account_id, export, platform, body, count(*)::INTEGER AS pages,
           first(peer ORDER BY followers DESC NULLS LAST, peer) AS peer
    FROM most GROUP BY ALL
),
spanned AS (
    SELECT account_id, export, platform, body, peer AS page, pages, metric, value, import_id, last_day,
           CASE WHEN of_a_day THEN last_day
                WHEN first_day < last_day OR export = 'linkedin_competitors' THEN first_day
                ELSE greatest(
                    lag(last_day) OVER (PARTITION BY account_id, export, platform, peer, metric ORDER BY last_day, first_day) + 1,
                    CASE WHEN last_day = last_day(last_day) THEN date_trunc('month', last_day)::DATE
                         ELSE (last_day - INTERVAL 1 MONTH)::DATE + 1 END)
           END AS first_day
    FROM named JOIN main USING (account_id, export, platform, body, peer)
),
span AS (
    SELECT DISTINCT platform, first_day, last_day FROM spanned
    WHERE metric = 'posts_published' AND export <> 'linkedin_competitors'
),
our_post AS (
    SELECT account_id, platform, published_day, import_id,
           CASE WHEN coalesce(reactions, comments, shares) IS NOT NULL
                THEN coalesce(reactions, 0) + coalesce(comments, 0)
                     + CASE WHEN platform = 'instagram' THEN 0 ELSE coalesce(shares, 0) END END AS engagements
    FROM post JOIN account USING (account_id)
    WHERE office IS NULL
),
held AS (
    SELECT account_id, min(covers_from) AS held_from, max(covers_to) AS held_to
    FROM import_part JOIN import USING (import_id)
    WHERE undone_at IS NULL AND list_contains(grains, 'post') GROUP BY account_id
),
ours AS (
    SELECT account_id, platform, first_day, last_day, count(*)::DOUBLE AS posts_published, sum(engagements) AS engagements,
           list_sort(list(DISTINCT import_id)) AS import_ids
    FROM our_post JOIN span USING (platform) JOIN held USING (account_id)
    WHERE published_day BETWEEN first_day AND last_day AND first_day >= held_from AND last_day <= held_to
    GROUP BY ALL
),
found AS (
    SELECT account_id, export, platform, body, page, pages, first_day, last_day, metric, value, [import_id] AS import_ids
    FROM spanned
    UNION ALL
    SELECT account_id, 'our posts', ours.platform, organisation.name, account.name, 1, first_day, last_day, metric, value, import_ids
    FROM ours
    CROSS JOIN LATERAL (VALUES ('posts_published', posts_published), ('engagements', engagements)) AS number(metric, value)
    JOIN account USING (account_id) JOIN organisation USING (organisation_id)
    WHERE value IS NOT NULL
)
SELECT account_id, export, found.platform, body, page, pages, account.name AS our_page,
       organisation.population_served::DOUBLE AS our_inhabitants, first_day, last_day, metric, value, import_ids
FROM found JOIN account USING (account_id) JOIN organisation USING (organisation_id)
WHERE (len($accounts) = 0 OR account_id IN (SELECT unnest($accounts)))
  AND first_day <= $last_day AND last_day >= $first_day
ORDER BY account_id, export, found.platform, body, last_day, first_day, metric
