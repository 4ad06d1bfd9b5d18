-- What several queries read in the same way, said once. Made anew at each opening of a store.

-- Paid rows by day. Reports of one account at several levels hold the same clicks again: the coarsest level counts
-- that says both what was paid and how many clicks it brought, else that says what was paid.
CREATE OR REPLACE VIEW paid_day AS
WITH ranked AS (
    SELECT *, list_position(['account', 'campaign', 'ad_group', 'ad'], level) AS rank FROM campaign WHERE first_day = last_day
)
SELECT * EXCLUDE (rank) FROM ranked
WINDOW whole AS (PARTITION BY account_id, first_day)
QUALIFY rank = coalesce(min(rank) FILTER (WHERE spend IS NOT NULL AND clicks IS NOT NULL) OVER whole,
                        min(rank) FILTER (WHERE spend IS NOT NULL) OVER whole, min(rank) OVER whole);

-- The organisation's own accounts: those of leaders' offices are counted apart.
CREATE OR REPLACE VIEW own_account AS FROM account WHERE office IS NULL;

-- Mailings to a list: without tests to a few colleagues and without the parts of an A/B test, which its whole holds too.
CREATE OR REPLACE VIEW mailing_sent AS
FROM mailing WHERE NOT coalesce(is_part, false) AND coalesce(deliveries, sends) >= 10;

-- Clicks that lead people to us. In the days for which an account has link clicks by day, those of
-- its posts are the same ones again.
CREATE OR REPLACE VIEW channel_click AS
WITH daily_links AS (
    SELECT account_id, min(day) AS first_day, max(day) AS last_day FROM daily WHERE metric = 'link_clicks' GROUP BY account_id
)
SELECT account_id, published_day AS day, 'link_clicks' AS measure, 'item' AS per, link_clicks AS value, import_id
FROM post ANTI JOIN daily_links
  ON post.account_id = daily_links.account_id AND published_day BETWEEN first_day AND last_day
WHERE link_clicks IS NOT NULL
UNION ALL
SELECT account_id, day, 'link_clicks', 'day', value, import_id FROM daily WHERE metric = 'link_clicks' AND part = 'all'
UNION ALL
SELECT account_id, day, 'post_clicks', 'day', value, import_id
FROM daily JOIN account USING (account_id) WHERE metric = 'clicks' AND part = 'all' AND platform = 'linkedin'
UNION ALL
SELECT account_id, sent_day, 'mail_clicks', 'item', coalesce(total_clicks, clicks), import_id
FROM mailing_sent WHERE coalesce(total_clicks, clicks) IS NOT NULL
UNION ALL
SELECT account_id, first_day, 'ad_clicks', 'day', clicks, import_id FROM paid_day WHERE clicks IS NOT NULL;

-- The channel that a platform's hours are noted under, by one of its platforms: a team that moved from one e-mail
-- provider or web statistics to another has one newsletter and one website.
CREATE OR REPLACE VIEW channel_platform AS
WITH held AS (
    SELECT DISTINCT platform, CASE WHEN platform IN ('mailchimp', 'govdelivery', 'campaign_monitor', 'brevo', 'constant_contact') THEN 'e-mail'
                                   WHEN platform IN ('ga4', 'universal_analytics', 'matomo', 'plausible', 'public_web') THEN 'web'
                                   ELSE platform END AS noted_as
    FROM account
)
SELECT platform, noted_as, min(platform) OVER (PARTITION BY noted_as) AS channel FROM held;

-- Hours under the channel that they were noted for, by its platform or by its everyday name.
CREATE OR REPLACE VIEW channel_effort AS
WITH named AS (
    SELECT *, CASE WHEN lower(channel) IN ('newsletter', 'e-mail', 'email', 'e-mail newsletter') THEN 'e-mail'
                   WHEN lower(channel) IN ('web', 'website', 'web site') THEN 'web'
                   WHEN lower(channel) = 'twitter' THEN 'x'
                   ELSE lower(channel) END AS name
    FROM effort
),
known AS (SELECT platform AS name, channel FROM channel_platform UNION SELECT noted_as, channel FROM channel_platform)
SELECT named.* EXCLUDE (channel, name), coalesce(known.channel, name) AS platform FROM named LEFT JOIN known USING (name);

-- Where the visits of a website come from: each item of the counter's tables over some days.
CREATE OR REPLACE VIEW visit_origin AS
SELECT account_id, dimension, first_day, last_day, item,
       sum(value) FILTER (metric = 'sessions') AS sessions,
       sum(value) FILTER (metric = 'engaged_sessions') AS engaged_sessions,
       sum(value) FILTER (metric = 'conversions') AS key_events,
       list(DISTINCT import_id) AS import_ids
FROM breakdown
WHERE dimension IN ('channel_group', 'source', 'source_medium') AND part = 'all'
  AND metric IN ('sessions', 'engaged_sessions', 'conversions')
GROUP BY account_id, dimension, first_day, last_day, item
HAVING count(*) FILTER (metric = 'sessions') > 0;

-- Our posts with the clicks on their links. Facebook's files never write a nought there: the empty cell of a post is
-- nought where another post of its kind in the file has some, and is not known where none has (reels hold no link).
CREATE OR REPLACE VIEW linked_post AS
SELECT post.* REPLACE (coalesce(link_clicks, CASE WHEN platform = 'facebook' AND clicks IS NOT NULL AND count(link_clicks) OVER of_its_kind > 0 THEN 0 END) AS link_clicks)
FROM post JOIN account USING (account_id)
WINDOW of_its_kind AS (PARTITION BY post.account_id, import_id, post_type);
