-- title: From output to outcome: each post, mailing or day
-- unit: showings (deliveries of e-mails), engagements, clicks (people who clicked in e-mails), sessions, key events
-- grain: one row per account and post, mailing, day, or item of a table of where visits come from
-- columns: account_id INTEGER, platform VARCHAR, day DATE, last_day DATE, item VARCHAR, n_of VARCHAR, showings DOUBLE, engagements DOUBLE, clicks DOUBLE, sessions DOUBLE, engaged_sessions DOUBLE, key_events DOUBLE, import_ids INTEGER[]
-- definition: Posts: showings, engagements (Instagram: likes, comments, shares and saves) and clicks on the link (LinkedIn: every click; files of Facebook leave the cell of a post without any empty, which is nought where another post of its kind in the file has some), without posts that were paid for and those of the last seven days that their file covers. E-mail: mails delivered and people who clicked. Search: showings and clicks by day. Adverts: showings, clicks and the conversions that the platform counts, by day. Website: sessions, engaged sessions and key events by day; a visit may have several key events. Where visits come from (n_of names the table): the same by channel group or source, over the days up to last_day.
WITH file AS (
    SELECT import_id, account_id, least(covers_to, exported_at::DATE) AS made_on
    FROM import_part JOIN import USING (import_id)
),
found AS (
    SELECT post.account_id, published_day AS day, published_day AS last_day, post_id AS item, 'posts' AS n_of, impressions AS showings,
           coalesce(engagements, coalesce(reactions, 0) + coalesce(comments, 0) + coalesce(shares, 0) + coalesce(saves, 0)) AS engagements,
           CASE platform WHEN 'linkedin' THEN coalesce(link_clicks, clicks) ELSE link_clicks END AS clicks,
           NULL AS sessions, NULL AS engaged_sessions, NULL AS key_events, [import_id] AS import_ids
    FROM linked_post AS post JOIN file USING (import_id, account_id) JOIN account USING (account_id)
    WHERE impressions > 0 AND (funding IS NULL OR regexp_matches(lower(funding), '^(org|орг)')) AND published_day <= made_on - 7
      AND coalesce(engagements, reactions, comments, shares, saves, clicks, link_clicks) IS NOT NULL
    UNION ALL
    SELECT account_id, sent_day, sent_day, mailing_id, 'mailings', deliveries, NULL, clicks, NULL, NULL, NULL, [import_id]
    FROM mailing_sent WHERE deliveries > 0 AND clicks IS NOT NULL
    UNION ALL
    SELECT account_id, day, day, day::VARCHAR, 'days',
           sum(value) FILTER (metric = 'impressions'), NULL, sum(value) FILTER (metric = 'clicks'), NULL, NULL, NULL, list(DISTINCT import_id)
    FROM daily JOIN account USING (account_id)
    WHERE platform = 'search_console' AND part = 'all' AND metric IN ('impressions', 'clicks')
    GROUP BY account_id, day HAVING sum(value) FILTER (metric = 'impressions') > 0
    UNION ALL
    SELECT account_id, first_day, first_day, first_day::VARCHAR, 'days', sum(impressions), NULL, sum(clicks), NULL, NULL, sum(conversions), list(DISTINCT import_id)
    FROM paid_day WHERE clicks IS NOT NULL
    GROUP BY account_id, first_day HAVING sum(impressions) > 0
    UNION ALL
    SELECT account_id, day, day, day::VARCHAR, 'days', NULL, NULL, NULL, sum(value) FILTER (metric = 'sessions'),
           sum(value) FILTER (metric = 'engaged_sessions'), sum(value) FILTER (metric = 'conversions'), list(DISTINCT import_id)
    FROM daily WHERE part = 'all' AND metric IN ('sessions', 'engaged_sessions', 'conversions')
    GROUP BY account_id, day HAVING sum(value) FILTER (metric = 'sessions') > 0
    UNION ALL
    SELECT account_id, first_day, last_day, item, dimension, NULL, NULL, NULL, sessions, engaged_sessions, key_events, import_ids
    FROM visit_origin
)
SELECT account_id, platform, day, last_day, item, n_of, showings, engagements, clicks, sessions, engaged_sessions, key_events,
       list_sort(import_ids) AS import_ids
FROM found JOIN account USING (account_id)
WHERE (len($accounts) = 0 OR account_id IN (SELECT unnest($accounts)))
  AND day >= $first_day AND last_day <= $last_day
ORDER BY account_id, n_of, day, last_day, item
