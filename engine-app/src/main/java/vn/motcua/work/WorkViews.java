package vn.motcua.work;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.journal.Commands;
import vn.motcua.organisation.CurrentOfficer;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.work.WorkView.Column;

/** Keeps for each officer how they have arranged their lists. */
@Component
class WorkViews {

    private static final TypeReference<List<WorkFilter>> FILTERS = new TypeReference<>() {};
    private static final TypeReference<List<Column>> COLUMNS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Commands commands;
    private final CurrentOfficer currentOfficer;

    WorkViews(JdbcClient jdbc, JsonMapper json, Commands commands, CurrentOfficer currentOfficer) {
        this.jdbc = jdbc;
        this.json = json;
        this.commands = commands;
        this.currentOfficer = currentOfficer;
    }

    /** The view of the officer of this request. */
    WorkView mine() {
        return find(currentOfficer.get().id()).orElse(WorkView.UNTOUCHED);
    }

    /**
     * Replaces the view of the officer of this request.
     *
     * @param version of the view that it was made of
     * @throws Rejection invalid when two filters have one name or a column comes twice, conflict {@code stale-version}
     *     when another window has saved meanwhile
     */
    WorkView save(int version, List<WorkFilter> filters, @Nullable List<Column> columns) {
        requireDistinct(filters, columns);
        OfficerId me = currentOfficer.get().id();
        return commands.run(() -> {
            int written = jdbc.sql(version == 0 ? """
                            insert into motcua.work_view (officer, version, filters, columns)
                            values (:me, 1, cast(:filters as jsonb), cast(:columns as jsonb))
                            on conflict do nothing""" : """
                            update motcua.work_view set version = version + 1,
                                filters = cast(:filters as jsonb), columns = cast(:columns as jsonb)
                            where officer = :me and version = :version""")
                    .param("me", me.value())
                    .param("version", version)
                    .param("filters", json.writeValueAsString(filters))
                    .param("columns", columns == null ? null : json.writeValueAsString(columns))
                    .update();
            if (written == 0) {
                throw stale(version);
            }
            return new WorkView(version + 1, filters, columns);
        });
    }

    private Optional<WorkView> find(OfficerId officer) {
        return jdbc.sql("select * from motcua.work_view where officer = ?")
                .param(officer.value())
                .query((row, n) -> {
                    String columns = row.getString("columns");
                    return new WorkView(
                            row.getInt("version"),
                            json.readValue(row.getString("filters"), FILTERS),
                            columns == null ? null : json.readValue(columns, COLUMNS));
                })
                .optional();
    }

    private static void requireDistinct(List<WorkFilter> filters, @Nullable List<Column> columns) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < filters.size(); i++) {
            String name = filters.get(i).name();
            if (!names.add(name.strip().toLowerCase(Locale.ROOT))) {
                throw Rejection.invalid(
                        "filters[" + i + "].name",
                        name,
                        new Text(
                                "Đã có bộ lọc mang tên này; hãy đặt tên khác.",
                                "There is a filter of this name already; choose another."));
            }
        }
        if (columns != null && new HashSet<>(columns).size() < columns.size()) {
            throw Rejection.invalid(
                    "columns", columns.toString(), new Text("Mỗi cột chỉ chọn một lần.", "Each column comes once."));
        }
    }

    private static Rejection stale(int version) {
        return Rejection.stale(
                "stale-version",
                "version",
                Integer.toString(version),
                new Text(
                        "Bộ lọc và cột đã được lưu từ một cửa sổ khác; hãy tải lại.",
                        "Filters and columns have been saved from another window; reload them."));
    }
}
