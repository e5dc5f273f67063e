package vn.motcua.document;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Supplement;
import vn.motcua.shared.DossierId;

/** Whether the files that came answer a supplement. */
@Component
class BroughtFiles {

    private final JdbcClient jdbc;

    BroughtFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A file for each component that was asked for, and one more where something else was asked for as well: that no
     * program can tell, and the applicant's time must not run out while the office has not looked.
     */
    boolean all(DossierId dossier, Supplement asked) {
        List<Brought> brought = jdbc.sql("""
                        select coalesce(component_code, '') as component, attached_at from motcua.attachment
                        where dossier_id = :id and erased_at is null and attached_at >= :since""")
                .param("id", dossier.value())
                .param("since", asked.requestedAt().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Brought(
                        row.getString("component"),
                        row.getTimestamp("attached_at").toInstant()))
                .list();
        Set<String> components = asked.items().stream()
                .map(Supplement.Item::componentCode)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return asked.stillAwaited().stream().allMatch(awaited -> brought.stream()
                .filter(file -> !file.at().isBefore(awaited.since()))
                .map(Brought::component)
                .anyMatch(
                        awaited.item().componentCode() == null
                                ? component -> !components.contains(component)
                                : awaited.item().componentCode()::equals));
    }

    private record Brought(String component, Instant at) {}
}
