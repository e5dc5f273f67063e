package vn.motcua.search;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.journal.Commands;
import vn.motcua.organisation.CurrentOfficer;
import vn.motcua.search.SavedSearch.Kept;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/** Keeps for each officer the searches that they have named; nobody else sees them. */
@Component
class SavedSearches {

    private static final TypeReference<List<SavedSearch>> SEARCHES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Commands commands;
    private final CurrentOfficer currentOfficer;

    SavedSearches(JdbcClient jdbc, JsonMapper json, Commands commands, CurrentOfficer currentOfficer) {
        this.jdbc = jdbc;
        this.json = json;
        this.commands = commands;
        this.currentOfficer = currentOfficer;
    }

    /** Those of the officer of this request. */
    Kept mine() {
        return jdbc.sql("select version, searches from motcua.saved_search where officer = ?")
                .param(currentOfficer.get().id().value())
                .query((row, n) -> new Kept(row.getInt("version"), json.readValue(row.getString("searches"), SEARCHES)))
                .optional()
                .orElse(Kept.NONE);
    }

    /**
     * Replaces those of the officer of this request.
     *
     * @param version of those that they were made of
     * @throws Rejection invalid when two have one name, conflict {@code stale-version} when another window has saved
     *     meanwhile
     */
    Kept save(int version, List<SavedSearch> searches) {
        requireDistinct(searches);
        OfficerId me = currentOfficer.get().id();
        return commands.run(() -> {
            int written = jdbc.sql(version == 0 ? """
                            insert into motcua.saved_search (officer, version, searches)
                            values (:me, 1, cast(:searches as jsonb)) on conflict do nothing""" : """
                            update motcua.saved_search
                            set version = version + 1, searches = cast(:searches as jsonb)
                            where officer = :me and version = :version""")
                    .param("me", me.value())
                    .param("version", version)
                    .param("searches", json.writeValueAsString(searches))
                    .update();
            if (written == 0) {
                throw stale(version);
            }
            return new Kept(version + 1, searches);
        });
    }

    private static void requireDistinct(List<SavedSearch> searches) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < searches.size(); i++) {
            String name = searches.get(i).name();
            if (!names.add(name.strip().toLowerCase(Locale.ROOT))) {
                throw Rejection.invalid(
                        "searches[" + i + "].name",
                        name,
                        new Text(
                                "Đã có tra cứu mang tên này; hãy đặt tên khác.",
                                "There is a search of this name already; choose another."));
            }
        }
    }

    private static Rejection stale(int version) {
        return Rejection.stale(
                "stale-version",
                "version",
                Integer.toString(version),
                new Text(
                        "Tra cứu đã lưu vừa được đổi từ một cửa sổ khác; hãy tải lại.",
                        "The saved searches have been changed from another window; reload them."));
    }
}
