package vn.motcua.document.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.deadline.Timeliness;
import vn.motcua.shared.DossierId;

/** The way of a dossier's papers: a row for each list on which they were handed over, in the order of time. */
@Component
public class PaperTrail {

    private final JdbcClient jdbc;

    PaperTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What stands there once never changes; only the answer to the last one may still be open. */
    public List<PaperRow> of(DossierId dossier) {
        return jdbc.sql("""
                        select l.*, i.dossier_id, i.number, i.due_at, g.officer giver_officer, g.at given_at,
                            a.officer receiver, a.at answered_at, a.reason
                        from motcua.hand_over_item i join motcua.hand_over_list l using (serial)
                        join motcua.hand_over_mark g
                            on g.serial = i.serial and g.dossier_id = i.dossier_id and g.kind = 'GIVEN'
                        left join motcua.hand_over_mark a
                            on a.serial = i.serial and a.dossier_id = i.dossier_id and a.kind <> 'GIVEN'
                        where i.dossier_id = ? order by g.at, l.serial""").param(dossier.value()).query((row, n) -> row(row)).list();
    }

    private static PaperRow row(ResultSet row) throws SQLException {
        HandOverList list = HandOverStore.list(row);
        HandOverItem item = HandOverStore.item(row);
        return new PaperRow(
                list.serial(),
                list.from(),
                list.giver(),
                item.given().officer(),
                item.given().at(),
                item.dueAt() == null ? null : Timeliness.byDate(item.given().at(), item.dueAt()),
                list.to(),
                item.answer() == null ? null : item.answer().officer(),
                item.answer() == null ? null : item.answer().at(),
                item.answer() == null ? null : item.answer().reason());
    }
}
