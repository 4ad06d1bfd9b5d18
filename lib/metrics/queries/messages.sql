-- title: Messages of the public and what became of them
-- unit: hours
-- grain: one row per message of the public
-- columns: account_id INTEGER, platform VARCHAR, network VARCHAR, message_id VARCHAR, writer BIGINT, created_at TIMESTAMP, day DATE, opens BOOLEAN, answers_known BOOLEAN, answered BOOLEAN, answer_hours DOUBLE, seen_hours DOUBLE, thread BIGINT, feeling VARCHAR, needs_answer BOOLEAN, false_claim BOOLEAN, readable BOOLEAN, import_ids INTEGER[]
-- definition: A conversation (thread) is what hangs together by replies; a comment on a post of ours begins one. opens: the message begins its conversation; only these are counted as answered or not, thanks for an answer are no question. answer_hours: until our first reply anywhere in the conversation (of a message within one: to this message), NULL where none is held. seen_hours: from the message to the last moment that the files without a gap after it cover, so a message without an answer waited at least so long: it is open (censored), not lost. answers_known: the files say what became of the message: they hold our replies, or it has the hours until one, or it stands in our own log, where an empty cell means no reply yet. Where false, answered is NULL: missing is not unanswered. writer: a number for one author, the same wherever this store is asked. feeling, needs_answer and false_claim are what a person found who read the message, NULL where nobody did; readable: its text is held, so somebody can.
WITH RECURSIVE held AS (
    SELECT message.*, export, coalesce(reply_to, '') <> '' AS replies FROM message JOIN import USING (import_id)
),
-- A file that ends with a row covers its last day up to that row; where it says that it covers later days, all of them.
file AS (
    SELECT account_id, import_id, any_value(covers_from) AS covers_from, any_value(covers_to) AS covers_to,
           greatest(max(created_at), any_value(CASE WHEN covers_to > last_day THEN least(exported_at, covers_to + INTERVAL 1 DAY) END)) AS until
    FROM held JOIN import_part USING (import_id, account_id) JOIN import USING (import_id)
    GROUP BY account_id, import_id
),
begun AS (
    SELECT *, coalesce(covers_from > max(covers_to) OVER earlier + 1, false) AS after_gap FROM file
    WINDOW earlier AS (PARTITION BY account_id ORDER BY covers_from, import_id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
),
stretch AS (
    SELECT *, count_if(after_gap) OVER (PARTITION BY account_id ORDER BY covers_from, import_id) AS stretch FROM begun
),
covered AS (
    SELECT account_id, import_id, until, max(until) OVER (PARTITION BY account_id, stretch) AS replies_until FROM stretch
),
-- Comments and an inbox may lie in one account: what one says of answers says nothing of the other.
said AS (
    SELECT account_id, export, bool_or(NOT inbound AND replies) AS by_replies, export = 'inbox_log' AS by_log
    FROM held GROUP BY account_id, export
),
-- Our post begins no conversation, each comment on it does; our reply to something that no file holds is in one.
edge AS (
    SELECT child.account_id, child.message_id, parent.message_id AS above
    FROM held AS child JOIN held AS parent ON child.account_id = parent.account_id AND child.reply_to = parent.message_id
    WHERE (parent.inbound OR parent.replies) AND child.message_id <> parent.message_id
),
walk AS (
    SELECT account_id, message_id, message_id AS root, 0 AS steps FROM held ANTI JOIN edge USING (account_id, message_id)
    UNION ALL
    SELECT edge.account_id, edge.message_id, walk.root, steps + 1
    FROM walk JOIN edge ON walk.account_id = edge.account_id AND walk.message_id = edge.above
),
conversation AS (
    SELECT account_id, message_id, coalesce(walk.root, message_id) AS root,
           dense_rank() OVER (ORDER BY account_id, coalesce(walk.root, message_id)) AS thread
    FROM held LEFT JOIN walk USING (account_id, message_id)
),
reply AS (
    SELECT held.account_id, thread, reply_to AS message_id, created_at, import_id
    FROM held JOIN conversation USING (account_id, message_id) WHERE NOT inbound AND replies
),
-- Each reply answers the message that it is given to, and the one that began the conversation.
answer AS (
    SELECT asked.account_id, asked.message_id, min(reply.created_at) AS at, arg_min(reply.import_id, reply.created_at) AS import_id
    FROM held AS asked JOIN conversation USING (account_id, message_id)
    JOIN reply ON asked.account_id = reply.account_id AND conversation.thread = reply.thread AND reply.created_at >= asked.created_at
              AND (reply.message_id = asked.message_id OR root = asked.message_id)
    WHERE asked.inbound
    GROUP BY ALL
),
person AS (
    SELECT author, row_number() OVER (ORDER BY min(created_at), author) AS writer FROM message WHERE author IS NOT NULL GROUP BY author
),
judged AS (
    SELECT message_id, arg_max(feeling, checked_on) AS feeling, arg_max(needs_answer, checked_on) AS needs_answer,
           arg_max(false_claim, checked_on) AS false_claim, arg_max(import_id, checked_on) AS checked_in
    FROM message_check GROUP BY message_id
),
asked AS (
    SELECT held.*, platform, writer, thread, root = message_id AS opens, feeling, needs_answer, false_claim,
           by_replies OR by_log OR reply_hours IS NOT NULL AS answers_known,
           CASE WHEN NOT by_replies THEN reply_hours
                ELSE coalesce(reply_hours, date_diff('second', created_at, answer.at) / 3600.0) END AS answer_hours,
           date_diff('second', created_at, CASE WHEN by_replies THEN replies_until ELSE until END) / 3600.0 AS seen_hours,
           list_sort(list_distinct([held.import_id, answer.import_id, checked_in])) AS import_ids
    FROM held JOIN account USING (account_id) JOIN said USING (account_id, export) JOIN covered USING (account_id, import_id)
    JOIN conversation USING (account_id, message_id)
    LEFT JOIN answer USING (account_id, message_id) LEFT JOIN person USING (author) LEFT JOIN judged USING (message_id)
    WHERE inbound
)
SELECT account_id, platform, network, message_id, writer, created_at, created_at::DATE AS day, opens, answers_known,
       CASE WHEN answers_known THEN answer_hours IS NOT NULL END AS answered, answer_hours, greatest(seen_hours, 0) AS seen_hours,
       thread, feeling, needs_answer, false_claim, coalesce(text, '') <> '' AS readable, import_ids
FROM asked
WHERE (len($accounts) = 0 OR account_id IN (SELECT unnest($accounts))) AND created_at::DATE BETWEEN $first_day AND $last_day
ORDER BY account_id, created_at, message_id
