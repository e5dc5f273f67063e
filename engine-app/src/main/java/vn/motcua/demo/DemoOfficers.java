package vn.motcua.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.motcua.organisation.NewOfficer;
import vn.motcua.organisation.Position;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Role;
import vn.motcua.shared.UnitCode;

/** The invented officers of Thanh Sơn. */
final class DemoOfficers {

    /** The same for all: the cards of the sign-in page show it. */
    static final String PASSWORD = "thanhson2026";

    private static final LocalDate SINCE = LocalDate.of(2025, 7, 1);

    /** What one commune's people are called, in the order reception, civil status, leader, clerk. */
    private static final List<List<String>> COMMUNES = List.of(
            List.of("Trần Thị Mỹ Linh", "Lê Hữu Nghĩa", "Phạm Quốc Dũng", "Đỗ Thuỳ Dương", "Hoàng Minh Tâm"),
            List.of("Bùi Thị Lan Anh", "Ngô Văn Trường", "Đặng Thị Thu Hà", "Vũ Ngọc Quỳnh", "Lý Thanh Bình"),
            List.of("Hồ Thị Phượng", "Dương Văn Hiếu", "Võ Đình Khoa", "Phan Thị Ngọc Ánh", "Đinh Công Sơn"),
            List.of("Huỳnh Thị Kim Yến", "Mai Xuân Thưởng", "Tạ Thị Bích Ngọc", "Lâm Văn Ước", "Cao Thị Hằng"));

    private DemoOfficers() {}

    static String reception(UnitCode commune) {
        return "tiepnhan." + slug(commune);
    }

    static String caseOfficer(UnitCode commune) {
        return "hotich." + slug(commune);
    }

    static String secondCaseOfficer(UnitCode commune) {
        return "hotich2." + slug(commune);
    }

    static String leader(UnitCode commune) {
        return "lanhdao." + slug(commune);
    }

    static String clerk(UnitCode commune) {
        return "vanthu." + slug(commune);
    }

    /** Who does a step of a role in the ward; its second case officer leaves the first free to sign. */
    static String inTheWard(Role role) {
        UnitCode ward = DemoUnits.SON_TRUNG;
        return switch (role) {
            case CASE_OFFICER, DIVISION_HEAD -> secondCaseOfficer(ward);
            case APPROVER -> leader(ward);
            case RECORDS_CLERK -> clerk(ward);
            case POST_AGENT -> "buudien";
            default -> reception(ward);
        };
    }

    static String slug(UnitCode commune) {
        return List.of("sontrung", "phulam", "yenkhe", "hoabac").get(DemoUnits.COMMUNES.indexOf(commune));
    }

    static List<NewOfficer> all() {
        List<NewOfficer> officers = new ArrayList<>();
        for (int i = 0; i < DemoUnits.COMMUNES.size(); i++) {
            commune(DemoUnits.COMMUNES.get(i), COMMUNES.get(i), 11 + i * 10, officers);
        }
        officers.add(officer(
                1, "trungtam", "Nguyễn Thị Thanh Nhàn", DemoUnits.CENTRE, Role.RECEPTION_OFFICER, Role.RESULT_OFFICER));
        officers.add(officer(2, "quanly", "Trịnh Đức Thắng", DemoUnits.PROVINCE, Role.SUPERVISOR));
        officers.add(officer(3, "phantich", "Nguyễn Hoàng Yến", DemoUnits.PROVINCE, Role.ANALYST));
        officers.add(officer(4, "phantich2", "Lê Quang Huy", DemoUnits.PROVINCE, Role.ANALYST));
        officers.add(officer(5, "quantri", "Phùng Gia Bảo", DemoUnits.PROVINCE, Role.SYSTEM_ADMIN));
        officers.add(officer(6, "lltp", "Chu Văn Khải", DemoUnits.POLICE, Role.CASE_OFFICER));
        return officers;
    }

    private static void commune(UnitCode unit, List<String> names, int number, List<NewOfficer> officers) {
        officers.add(officer(
                number,
                reception(unit),
                names.get(0),
                unit,
                Role.RECEPTION_OFFICER,
                Role.RESULT_OFFICER,
                Role.CASHIER));
        // may sign as well, so that the four-eyes rule has somebody to keep from it
        officers.add(officer(number + 1, caseOfficer(unit), names.get(1), unit, Role.CASE_OFFICER, Role.APPROVER));
        officers.add(officer(number + 2, leader(unit), names.get(2), unit, Role.APPROVER));
        officers.add(officer(number + 3, clerk(unit), names.get(3), unit, Role.RECORDS_CLERK));
        officers.add(officer(number + 4, secondCaseOfficer(unit), names.get(4), unit, Role.CASE_OFFICER));
    }

    private static NewOfficer officer(int number, String username, String name, UnitCode unit, Role... roles) {
        return new NewOfficer(
                new OfficerId("CB%04d".formatted(number)),
                username,
                name,
                PASSWORD,
                Stream.of(roles)
                        .map(role -> new Position(unit, role, SINCE, null))
                        .toList());
    }
}
