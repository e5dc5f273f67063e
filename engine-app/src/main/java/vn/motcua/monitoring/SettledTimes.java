package vn.motcua.monitoring;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.shared.UnitCode;
import vn.motcua.work.Turn;

/** How long settled dossiers took: written once a dossier is settled, so that reading a month costs one query. */
@Component
class SettledTimes {

    private final JdbcClient jdbc;

    SettledTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes the times of a settled dossier; an older reading never replaces a newer one. */
    void put(Dossier dossier, Timeline.Spent spent) {
        jdbc.sql("""
                        insert into motcua.settled_time as t
                        values (:id, :seq, :unit, :procedure, :at, :office, :applicant, :agency)
                        on conflict (dossier_id) do update set seq = excluded.seq, settled_at = excluded.settled_at,
                            office = excluded.office, applicant = excluded.applicant, agency = excluded.agency
                        where t.seq <= excluded.seq""")
                .param("id", dossier.id().value())
                .param("seq", dossier.seq())
                .param("unit", dossier.competentUnit().value())
                .param("procedure", dossier.procedure().value())
                .param("at", dossier.finishedAt().atOffset(ZoneOffset.UTC))
                .param("office", spent.office())
                .param("applicant", spent.applicant())
                .param("agency", spent.agency())
                .update();
    }

    /** Median and ninth decile of each part, of dossiers of these units settled since the instant. */
    List<Summary.Duration> since(Set<UnitCode> units, Instant since) {
        return jdbc.sql("""
                        select percentile_disc(array[0.5, 0.9]) within group (order by office) office,
                            percentile_disc(array[0.5, 0.9]) within group (order by applicant) applicant,
                            percentile_disc(array[0.5, 0.9]) within group (order by agency) agency
                        from motcua.settled_time where competent_unit = any(:units) and settled_at >= :since""")
                .param("units", units.stream().map(UnitCode::value).toArray(String[]::new))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, n) -> List.of(
                        duration(Turn.OFFICE, row.getArray("office")),
                        duration(Turn.APPLICANT, row.getArray("applicant")),
                        duration(Turn.AGENCY, row.getArray("agency"))))
                .single();
    }

    private static Summary.Duration duration(Turn part, java.sql.Array quantiles) throws java.sql.SQLException {
        if (quantiles == null) {
            return new Summary.Duration(part, 0, 0);
        }
        Long[] values = (Long[]) quantiles.getArray();
        return new Summary.Duration(part, values[0], values[1]);
    }
}
