package vn.motcua.notice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.OfficerId;

/** Which dossiers unread notices tell of: all that the bell has to read. */
@Component
class UnreadDossiers {

    private final JdbcClient jdbc;

    UnreadDossiers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The dossiers of each of the officer's newest unread notices, by the notice's number. */
    Map<Long, List<Long>> of(OfficerId officer, int notices) {
        Map<Long, List<Long>> found = new HashMap<>();
        jdbc.sql("""
                        with unread as (select id from motcua.notice where officer = :officer and read_at is null
                            order by at desc, id desc limit :notices)
                        select distinct i.notice_id, i.dossier_id from motcua.notice_item i
                        join unread on unread.id = i.notice_id""")
                .param("officer", officer.value())
                .param("notices", notices)
                .query(row -> {
                    found.computeIfAbsent(row.getLong("notice_id"), id -> new ArrayList<>())
                            .add(row.getLong("dossier_id"));
                });
        return found;
    }
}
