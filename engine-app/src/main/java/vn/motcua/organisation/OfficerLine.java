package vn.motcua.organisation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Role;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;
import vn.motcua.shared.Violation;
import vn.motcua.shared.web.Csv;
import vn.motcua.shared.web.CsvTable;

/**
 * A line of the file of officers: one position with whose it is.
 *
 * @param position null when a cell cannot be read
 * @param broken rules that single cells break
 */
record OfficerLine(
        int number,
        @Nullable OfficerId id,
        String username,
        String name,
        @Nullable Position position,
        List<Violation> broken) {

    /** Headings of the columns, as they are written; reading takes them in this order. */
    static final List<String> HEADINGS =
            List.of("Mã cán bộ", "Tên đăng nhập", "Họ và tên", "Mã đơn vị", "Vai trò", "Từ ngày", "Đến hết ngày");

    private static final List<String> FIELDS =
            List.of("officerId", "username", "name", "unitCode", "role", "from", "lastDay");

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    static OfficerLine of(CsvTable.Line line) {
        List<String> cells = line.cells();
        List<Violation> broken = new ArrayList<>();
        if (cells.size() != FIELDS.size()) {
            broken.add(new Violation(
                    "line",
                    String.join(" | ", cells),
                    new Text(
                            "Mỗi dòng có đúng " + FIELDS.size() + " ô, dòng này có " + cells.size() + ".",
                            "A line has exactly " + FIELDS.size() + " cells, this one has " + cells.size() + ".")));
            return new OfficerLine(line.number(), null, "", "", null, broken);
        }
        OfficerId id = read(
                cells,
                0,
                broken,
                "Mã cán bộ có dạng CB0012.",
                "An officer's number reads CB0012.",
                cell -> new OfficerId(cell.toUpperCase(Locale.ROOT)));
        UnitCode unit = read(
                cells, 3, broken, "Không có đơn vị mang mã này.", "There is no unit with this code.", UnitCode::new);
        Role role = read(
                cells,
                4,
                broken,
                "Không có vai trò này; xem danh sách trong tệp tải về.",
                "There is no such role; see the exported file.",
                OfficerLine::role);
        LocalDate from = day(cells, 5, broken);
        LocalDate last = cells.get(6).isEmpty() ? null : day(cells, 6, broken);
        Position position =
                broken.isEmpty() ? new Position(unit, role, from, last == null ? null : last.plusDays(1)) : null;
        return new OfficerLine(
                line.number(), id, cells.get(1).toLowerCase(Locale.ROOT), cells.get(2), position, broken);
    }

    /** The line of a file for a position. */
    static String written(Officer officer, Position position) {
        return Csv.line(Stream.of(
                        officer.id().value(),
                        officer.username(),
                        officer.name(),
                        position.unit().value(),
                        position.role().title().vi(),
                        WRITTEN.format(position.from()),
                        position.to() == null
                                ? ""
                                : WRITTEN.format(position.to().minusDays(1)))
                .toList());
    }

    private static @Nullable LocalDate day(List<String> cells, int column, List<Violation> broken) {
        return read(
                cells,
                column,
                broken,
                "Ngày viết như 31/12/2026 hoặc 2026-12-31.",
                "A day reads 31/12/2026 or 2026-12-31.",
                cell -> cell.contains("/") ? LocalDate.parse(cell, DAY) : LocalDate.parse(cell));
    }

    private static Role role(String cell) {
        return Stream.of(Role.values())
                .filter(role -> Stream.of(
                                role.name(), role.title().vi(), role.title().en())
                        .anyMatch(cell::equalsIgnoreCase))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(cell));
    }

    /** Reads a cell of its own kind; what cannot be read is a broken rule. */
    private static <T> @Nullable T read(
            List<String> cells, int column, List<Violation> broken, String vi, String en, Reader<T> reader) {
        try {
            return reader.read(cells.get(column));
        } catch (Rejection | IllegalArgumentException | DateTimeException e) {
            broken.add(new Violation(FIELDS.get(column), cells.get(column), new Text(vi, en)));
            return null;
        }
    }

    /** Turns a cell into what it means. */
    @FunctionalInterface
    private interface Reader<T> {
        T read(String cell);
    }

    /** Whether the first line is the one with the headings, whatever their case. */
    static boolean isHeading(CsvTable.Line line) {
        return Optional.of(line.cells())
                .filter(cells -> cells.size() == HEADINGS.size())
                .filter(cells -> cells.get(0).equalsIgnoreCase(HEADINGS.get(0)))
                .isPresent();
    }
}
