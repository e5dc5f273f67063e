-- the list "sent": what an officer handed on and nobody has finished yet, sorted as the other lists
create index work_item_sent on motcua.work_item (sender, waiting, sort_at, task_id) where sender is not null;
