package vn.motcua.monitoring;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
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

    /** A settled dossier and whose turn its time was. */
    record Settled(Dossier dossier, Timeline.Spent spent) {}

    /** Writes the times of settled dossiers at once; an older reading never replaces a newer one. */
    void put(List<Settled> settled) {
        jdbc.sql("""
                        insert into motcua.settled_time as t
                        select * from unnest(:ids, :seqs, :units, :procedures, cast(:at as timestamptz[]), :office,
                            :applicant, :agency)
                        on conflict (dossier_id) do update set seq = excluded.seq, settled_at = excluded.settled_at,
                            office = excluded.office, applicant = excluded.applicant, agency = excluded.agency
                        where t.seq <= excluded.seq""")
                .param("ids", each(settled, one -> one.dossier().id().value(), Long[]::new))
                .param("seqs", each(settled, one -> one.dossier().seq(), Integer[]::new))
                .param(
                        "units",
                        each(settled, one -> one.dossier().competentUnit().value(), String[]::new))
                .param(
                        "procedures",
                        each(settled, one -> one.dossier().procedure().value(), String[]::new))
                .param("at", each(settled, one -> one.dossier().finishedAt().toString(), String[]::new))
                .param("office", each(settled, one -> one.spent().office(), Long[]::new))
                .param("applicant", each(settled, one -> one.spent().applicant(), Long[]::new))
                .param("agency", each(settled, one -> one.spent().agency(), Long[]::new))
                .update();
    }

    private static <T> T[] each(List<Settled> settled, Function<Settled, T> part, IntFunction<T[]> array) {
        return settled.stream().map(part).toArray(array);
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
