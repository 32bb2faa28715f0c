-- The audit's index is a database of its own, which can be emptied and filled again from the segments.
CREATE DATABASE IF NOT EXISTS catalog_audit CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
GRANT ALL ON catalog_audit.* TO 'catalog'@'%';
