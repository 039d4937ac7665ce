-- Which opgaven and doelen of the gemeente a partner serves: ids of rows of doel.
ALTER TABLE partner ADD COLUMN opgaven TEXT;
