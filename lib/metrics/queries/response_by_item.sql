-- title: How people responded: each post, mailing or day
-- unit: numerator and denominator of a rate
-- grain: one row per account and post, mailing or day
-- columns: account_id INTEGER, platform VARCHAR, day DATE, item VARCHAR, measure VARCHAR, n_of VARCHAR, numerator DOUBLE, denominator DOUBLE, import_ids INTEGER[]
-- definition: Posts: the platform's engagements by its impressions (Instagram: likes, comments, shares and saves); posts of the last seven days that their file covers are left out, because they were still growing when it was made. YouTube: minutes watched by views of each video. TikTok: likes, comments and shares by video views of each day. E-mail: people who clicked by e-mails delivered. Website: engaged sessions by sessions. Search and adverts: clicks by impressions.
WITH file AS (
    SELECT import_id, account_id, least(covers_to, exported_at::DATE) AS made_on
    FROM import_part JOIN import USING (import_id)
),
found AS (
    SELECT post.account_id, published_day AS day, post_id AS item, 'engagement_rate' AS measure, 'posts' AS n_of,
           coalesce(engagements, coalesce(reactions, 0) + coalesce(comments, 0) + coalesce(shares, 0) + coalesce(saves, 0)) AS numerator,
           impressions AS denominator, [import_id] AS import_ids
    FROM post JOIN file USING (import_id, account_id) JOIN account USING (account_id)
    WHERE platform <> 'youtube' AND impressions > 0 AND published_day <= made_on - 7
      AND coalesce(engagements, reactions, comments, shares, saves) IS NOT NULL
    UNION ALL
    SELECT account_id, published_day, post_id, 'minutes_per_view', 'videos', watch_hours * 60, video_views, [import_id]
    FROM post JOIN account USING (account_id)
    WHERE platform = 'youtube' AND video_views > 0 AND watch_hours IS NOT NULL
    UNION ALL
    SELECT account_id, day, day::VARCHAR, 'engagement_per_view', 'days',
           sum(value) FILTER (metric IN ('reactions', 'comments', 'shares')), sum(value) FILTER (metric = 'video_views'),
           list(DISTINCT import_id)
    FROM daily JOIN account USING (account_id) WHERE platform = 'tiktok' AND part = 'all'
    GROUP BY account_id, day HAVING sum(value) FILTER (metric = 'video_views') > 0
    UNION ALL
    SELECT account_id, sent_day, mailing_id, 'mail_click_rate', 'mailings', clicks, deliveries, [import_id]
    FROM mailing_sent WHERE deliveries > 0 AND clicks IS NOT NULL
    UNION ALL
    SELECT account_id, day, day::VARCHAR, 'engaged_session_rate', 'days',
           sum(value) FILTER (metric = 'engaged_sessions'), sum(value) FILTER (metric = 'sessions'), list(DISTINCT import_id)
    FROM daily WHERE metric IN ('engaged_sessions', 'sessions') AND part = 'all'
    GROUP BY account_id, day
    HAVING sum(value) FILTER (metric = 'sessions') > 0 AND count(*) FILTER (metric = 'engaged_sessions') > 0
    UNION ALL
    SELECT account_id, day, day::VARCHAR, 'search_click_rate', 'days',
           sum(value) FILTER (metric = 'clicks'), sum(value) FILTER (metric = 'impressions'), list(DISTINCT import_id)
    FROM daily JOIN account USING (account_id) WHERE platform = 'search_console' AND part = 'all'
    GROUP BY account_id, day HAVING sum(value) FILTER (metric = 'impressions') > 0
    UNION ALL
    SELECT account_id, first_day, first_day::VARCHAR, 'ad_click_rate', 'days', sum(clicks), sum(impressions), list(DISTINCT import_id)
    FROM paid_day WHERE clicks IS NOT NULL
    GROUP BY account_id, first_day HAVING sum(impressions) > 0
)
SELECT account_id, platform, day, item, measure, n_of, numerator, denominator, list_sort(import_ids) AS import_ids
FROM found JOIN account USING (account_id)
WHERE (len($accounts) = 0 OR account_id IN (SELECT unnest($accounts)))
  AND day BETWEEN $first_day AND $last_day AND numerator IS NOT NULL AND denominator IS NOT NULL
ORDER BY account_id, day, item
