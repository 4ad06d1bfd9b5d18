-- title: Each post and each mailing: what kind it is and what it brought
-- unit: clicks, engagements, showings, views
-- grain: one row per post or mailing
-- columns: account_id INTEGER, platform VARCHAR, day DATE, item VARCHAR, n_of VARCHAR, title VARCHAR, kind VARCHAR, paid BOOLEAN, grown BOOLEAN, link_clicks DOUBLE, clicks DOUBLE, engagements DOUBLE, impressions DOUBLE, video_views DOUBLE, import_ids INTEGER[]
-- definition: Lifetime totals as of the export; a post is grown when it is seven days older than the last day of its file. Kind is the platform's own word; on X, whose exports have none, a post that begins with somebody's name is a reply. Paid is what the platform marks as boosted or sponsored; most exports mark nothing. Link clicks: files of Facebook leave the cell of a post without any empty; that is nought where another post of its kind in the file has some. Engagements are the platform's own total, else reactions, comments, shares and saves. Showings of nought are not held: a post that stands there was shown. E-mail: every click on a link of the mailing (people who clicked where that is all the file has), tests to fewer than ten people left out.
WITH file AS (
    SELECT import_id, account_id, least(covers_to, exported_at::DATE) AS made_on
    FROM import_part JOIN import USING (import_id)
),
found AS (
    SELECT post.account_id, published_day AS day, post_id AS item, if(platform IN ('youtube', 'tiktok'), 'videos', 'posts') AS n_of, title,
           CASE WHEN post_type IS NOT NULL OR platform <> 'x' THEN post_type
                WHEN regexp_matches(title, '^(@|\[handle\])') THEN 'Reply' ELSE 'Post of our own' END AS kind,
           funding IS NOT NULL AND NOT regexp_matches(lower(funding), '^(org|орг)') AS paid,
           published_day <= made_on - 7 AS grown, link_clicks, clicks,
           coalesce(engagements, CASE WHEN coalesce(reactions, comments, shares, saves) IS NOT NULL THEN
               coalesce(reactions, 0) + coalesce(comments, 0) + coalesce(shares, 0) + coalesce(saves, 0) END) AS engagements,
           nullif(impressions, 0) AS impressions, video_views, post.import_id
    FROM linked_post AS post LEFT JOIN file ON file.import_id = post.import_id AND file.account_id = post.account_id
    JOIN account ON account.account_id = post.account_id
    WHERE published_day IS NOT NULL
    UNION ALL
    SELECT account_id, sent_day, mailing_id, 'mailings', coalesce(subject, title), NULL, false, true, NULL,
           coalesce(total_clicks, clicks), NULL, NULL, NULL, import_id
    FROM mailing_sent WHERE sent_day IS NOT NULL
)
SELECT account_id, platform, day, item, n_of, left(regexp_replace(title, '\s+', ' ', 'g'), 100) AS title, kind, paid,
       coalesce(grown, false) AS grown, link_clicks, clicks, engagements, impressions, video_views, [import_id] AS import_ids
FROM found JOIN account USING (account_id)
WHERE (len($accounts) = 0 OR account_id IN (SELECT unnest($accounts)))
  AND day BETWEEN $first_day AND $last_day
ORDER BY account_id, day, item
