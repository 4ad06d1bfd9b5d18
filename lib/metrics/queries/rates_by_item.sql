-- title: More rates, of each post, mailing or day
-- unit: numerator and denominator of a rate
-- grain: one row per account, measure and post, mailing or day
-- columns: account_id INTEGER, platform VARCHAR, day DATE, item VARCHAR, measure VARCHAR, n_of VARCHAR, numerator DOUBLE, denominator DOUBLE, currency VARCHAR, import_ids INTEGER[]
-- definition: Posts: reactions, comments, shares and saves (or the platform's own total) by the followers that the account had on the newest day of the month before; posts of the last seven days that their file covers and those known to be paid are left out. Posts a week: each day that a file covers is a seventh of a week. E-mail: people who unsubscribed and people whose e-mail was opened by e-mails delivered, e-mails that came back by e-mails sent. Website: sessions that were not engaged and conversions by sessions. Adverts: spend by clicks, by thousands of showings and by conversions in one currency, conversions by clicks. Messages: those with a reply of ours within seven days by all that came in; those of the newest seven days that their file covers are left out.
WITH file AS (
    SELECT import_id, account_id, least(covers_to, exported_at::DATE) AS made_on
    FROM import_part JOIN import USING (import_id)
),
organic AS (
    SELECT account_id, published_day AS day, post_id AS item, import_id,
           coalesce(engagements, coalesce(reactions, 0) + coalesce(comments, 0) + coalesce(shares, 0) + coalesce(saves, 0)) AS engagements
    FROM post JOIN file USING (import_id, account_id)
    WHERE published_day <= made_on - 7 AND coalesce(engagements, reactions, comments, shares, saves) IS NOT NULL
      AND NOT regexp_matches(lower(coalesce(funding, '')), 'boost|sponsor|promot|paid')
),
following AS (
    SELECT account_id, day AS counted_on, value AS followers, import_id AS counted_in
    FROM daily WHERE metric = 'followers' AND part = 'all' AND value > 0
),
followed AS (
    SELECT organic.*, followers, counted_in
    FROM organic ASOF JOIN following ON organic.account_id = following.account_id AND organic.day >= following.counted_on
    WHERE day - counted_on <= 31
),
covered AS (
    SELECT account_id, CAST(unnest(generate_series(covers_from, covers_to, INTERVAL 1 DAY)) AS DATE) AS day, import_id
    FROM import_part JOIN import USING (import_id)
    WHERE undone_at IS NULL AND covers_from IS NOT NULL AND list_contains(grains, 'post')
),
published AS (
    SELECT account_id, published_day AS day, count(*) AS posts FROM post WHERE published_day IS NOT NULL GROUP BY ALL
),
web_day AS (
    SELECT account_id, day, sum(value) FILTER (metric = 'sessions') AS sessions,
           sum(value) FILTER (metric = 'engaged_sessions') AS engaged, sum(value) FILTER (metric = 'conversions') AS conversions,
           list(DISTINCT import_id) AS import_ids
    FROM daily WHERE metric IN ('sessions', 'engaged_sessions', 'conversions') AND part = 'all' GROUP BY account_id, day
),
advertised AS (
    SELECT account_id, first_day AS day, currency, sum(spend) AS spend, sum(clicks) AS clicks, sum(impressions) AS impressions,
           sum(conversions) AS conversions, list(DISTINCT import_id) AS import_ids
    FROM paid_day GROUP BY ALL
),
answer AS (
    SELECT account_id, reply_to AS message_id, min(created_at) AS answered_at
    FROM message WHERE NOT inbound AND reply_to IS NOT NULL GROUP BY ALL
),
received AS (
    SELECT message.account_id, created_at::DATE AS day, import_id,
           coalesce(reply_hours <= 168, answered_at <= created_at + INTERVAL 7 DAYS, false) AS answered
    FROM message JOIN file USING (import_id, account_id) LEFT JOIN answer USING (account_id, message_id)
    WHERE inbound AND created_at::DATE <= made_on - 7
),
found AS (
    SELECT account_id, day, item, 'engagement_rate_followers' AS measure, 'posts' AS n_of, engagements AS numerator,
           followers AS denominator, NULL AS currency, [import_id, counted_in] AS import_ids
    FROM followed
    UNION ALL
    SELECT account_id, day, item, 'engagement_per_thousand_followers', 'posts', engagements, followers / 1000, NULL, [import_id, counted_in]
    FROM followed
    UNION ALL
    SELECT account_id, day, day::VARCHAR, 'posts_per_week', 'days', coalesce(any_value(posts), 0), 1 / 7, NULL, list(DISTINCT import_id)
    FROM covered LEFT JOIN published USING (account_id, day) GROUP BY account_id, day
    UNION ALL
    SELECT account_id, sent_day, mailing_id, 'open_rate', 'mailings', opens, deliveries, NULL, [import_id]
    FROM mailing_sent WHERE deliveries > 0 AND opens IS NOT NULL
    UNION ALL
    SELECT account_id, sent_day, mailing_id, 'unsubscribe_rate', 'mailings', unsubscribes, deliveries, NULL, [import_id]
    FROM mailing_sent WHERE deliveries > 0 AND unsubscribes IS NOT NULL
    UNION ALL
    SELECT account_id, sent_day, mailing_id, 'mail_bounce_rate', 'mailings', bounces, sends, NULL, [import_id]
    FROM mailing_sent WHERE sends > 0 AND bounces IS NOT NULL
    UNION ALL
    SELECT account_id, day, day::VARCHAR, 'bounce_rate', 'days', sessions - engaged, sessions, NULL, import_ids
    FROM web_day WHERE sessions > 0 AND engaged IS NOT NULL
    UNION ALL
    SELECT account_id, day, day::VARCHAR, 'session_conversion_rate', 'days', conversions, sessions, NULL, import_ids
    FROM web_day WHERE sessions > 0 AND conversions IS NOT NULL
    UNION ALL
    SELECT account_id, day, day::VARCHAR, 'ad_cost_per_click', 'days', spend, clicks, currency, import_ids
    FROM advertised WHERE spend IS NOT NULL AND clicks IS NOT NULL AND currency IS NOT NULL
    UNION ALL
    SELECT account_id, day, day::VARCHAR, 'ad_cost_per_thousand', 'days', spend, impressions / 1000, currency, import_ids
    FROM advertised WHERE spend IS NOT NULL AND impressions > 0 AND currency IS NOT NULL
    UNION ALL
    SELECT account_id, day, day::VARCHAR, 'ad_cost_per_conversion', 'days', spend, conversions, currency, import_ids
    FROM advertised WHERE spend IS NOT NULL AND conversions IS NOT NULL AND currency IS NOT NULL
    UNION ALL
    SELECT account_id, day, day::VARCHAR, 'ad_conversion_rate', 'days', sum(conversions), sum(clicks), NULL, list_distinct(flatten(list(import_ids)))
    FROM advertised WHERE conversions IS NOT NULL AND clicks IS NOT NULL GROUP BY account_id, day HAVING sum(clicks) > 0
    UNION ALL
    SELECT account_id, day, day::VARCHAR, 'response_rate', 'days', count(*) FILTER (answered), count(*), NULL, list(DISTINCT import_id)
    FROM received GROUP BY account_id, day
)
SELECT account_id, platform, day, item, measure, n_of, numerator::DOUBLE AS numerator, denominator::DOUBLE AS denominator, currency,
       list_sort(list_distinct(import_ids)) AS import_ids
FROM found JOIN account USING (account_id)
WHERE (len($accounts) = 0 OR account_id IN (SELECT unnest($accounts)))
  AND day BETWEEN $first_day AND $last_day AND numerator IS NOT NULL AND denominator IS NOT NULL
ORDER BY account_id, measure, day, item, currency
