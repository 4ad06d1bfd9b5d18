-- title: Each post in its words: what it said, of what kind it is and what it brought
-- unit: clicks, engagements, showings
-- grain: one row per post
-- columns: account_id INTEGER, platform VARCHAR, day DATE, item VARCHAR, text VARCHAR, kind VARCHAR, reply BOOLEAN, paid BOOLEAN, grown BOOLEAN, link_clicks DOUBLE, clicks DOUBLE, engagements DOUBLE, impressions DOUBLE, import_ids INTEGER[]
-- definition: Our own posts with the first five thousand letters of their text, in which names, addresses and telephone numbers are masked. Numbers are lifetime totals as of the export; a post is grown when it is seven days older than the last day of its file. Kind is the platform's own word. On X a post that begins with somebody's name is a reply. Paid is what the platform marks as boosted or sponsored; most exports mark nothing. Link clicks: files of Facebook leave the cell of a post without any empty; that is nought where another post of its kind in the file has some (reels cannot hold a link). Engagements are the platform's own total, else reactions, comments, shares and saves. Showings of nought are not held.
WITH file AS (
    SELECT import_id, account_id, least(covers_to, exported_at::DATE) AS made_on
    FROM import_part JOIN import USING (import_id)
)
SELECT post.account_id, platform, published_day AS day, post_id AS item,
       left(regexp_replace(title, '\s+', ' ', 'g'), 5000) AS text, post_type AS kind,
       coalesce(platform = 'x' AND regexp_matches(title, '^(@|\[handle\])'), false) AS reply,
       funding IS NOT NULL AND NOT regexp_matches(lower(funding), '^(org|орг)') AS paid,
       coalesce(published_day <= made_on - 7, false) AS grown, link_clicks, clicks,
       coalesce(engagements, CASE WHEN coalesce(reactions, comments, shares, saves) IS NOT NULL THEN
           coalesce(reactions, 0) + coalesce(comments, 0) + coalesce(shares, 0) + coalesce(saves, 0) END) AS engagements,
       nullif(impressions, 0) AS impressions, [post.import_id] AS import_ids
FROM linked_post AS post LEFT JOIN file ON file.import_id = post.import_id AND file.account_id = post.account_id
JOIN account ON account.account_id = post.account_id
WHERE published_day IS NOT NULL
  AND (len($accounts) = 0 OR post.account_id IN (SELECT unnest($accounts)))
  AND published_day BETWEEN $first_day AND $last_day
ORDER BY post.account_id, published_day, post_id
