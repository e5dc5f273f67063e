package vn.motcua.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.motcua.organisation.NewOfficer;
import vn.motcua.organisation.Position;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.UnitKind;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Role;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/** The invented agencies of Thanh Sơn beside its communes, each with the five officers whom a procedure needs. */
enum DemoAgencies {
    RECORDS_OFFICE(
            101,
            "hsnv",
            DemoUnits.POLICE,
            null,
            "",
            "",
            List.of("Đoàn Thị Mai", "Trương Quốc Bình", "Lạc Văn Quý", "Tăng Thị Hoa", "Phí Minh Đức")),
    TRAFFIC_POLICE(
            111,
            "csgt",
            new UnitCode("H88.3"),
            UnitKind.POLICE,
            "Phòng Cảnh sát giao thông, Công an tỉnh Thanh Sơn",
            "Traffic Police Office, Thanh Sơn Police",
            List.of("Lưu Thị Hạnh", "Kiều Văn Thái", "Bế Văn Hùng", "Nghiêm Thị Tú", "Cù Đình Lâm")),
    TRADE(
            121,
            "congthuong",
            new UnitCode("H88.4"),
            UnitKind.DEPARTMENT,
            "Sở Công Thương tỉnh Thanh Sơn",
            "Department of Industry and Trade of Thanh Sơn",
            List.of("Tô Thị Vân", "Chử Đức Lương", "Triệu Thị Xuân", "Khổng Văn Tài", "Sầm Thị Nga")),
    TAX(
            131,
            "thue",
            new UnitCode("H88.5"),
            UnitKind.TAX,
            "Thuế cơ sở 1 tỉnh Thanh Sơn",
            "Tax Office No. 1 of Thanh Sơn",
            List.of("Quách Thị Liễu", "Thái Văn Nhân", "Lã Thị Thơm", "Vương Đình Phúc", "Hứa Thị Loan")),
    SOCIAL_INSURANCE(
            141,
            "bhxh",
            new UnitCode("H88.6"),
            UnitKind.SOCIAL_INSURANCE,
            "Bảo hiểm xã hội cơ sở Sơn Trung",
            "Social Insurance Office of Sơn Trung",
            List.of("Hà Thị Nguyệt", "Văn Công Danh", "Nông Thị Quyên", "La Văn Sáng", "Viên Thị Lệ")),
    POWER(
            151,
            "dienluc",
            new UnitCode("H88.7"),
            UnitKind.POWER_COMPANY,
            "Điện lực Thanh Sơn",
            "Thanh Sơn Power Company",
            List.of("Ông Thị Sen", "Mạc Văn Kiên", "Âu Văn Thành", "Giáp Thị Huệ", "Tống Văn Mạnh")),
    /** Below its ward, where the interlinked birth looks for the nearest police office. */
    WARD_POLICE(
            161,
            "caphuong",
            new UnitCode("H88.21"),
            UnitKind.POLICE,
            DemoUnits.SON_TRUNG,
            "Công an phường Sơn Trung",
            "Police of Sơn Trung Ward",
            List.of("Ninh Thị Thắm", "Khúc Văn Lực", "Đồng Thị Hà", "Từ Đình Quân", "Lục Thị Yến"));

    private static final LocalDate SINCE = LocalDate.of(2025, 7, 1);
    private static final String POSTMAN = "buudien";

    private static final List<String> POSTS = List.of("tiepnhan", "truongphong", "canbo", "lanhdao", "vanthu");

    /** What each of the five may do. */
    private static final Map<String, List<Role>> STAFF = Map.of(
            "tiepnhan", List.of(Role.RECEPTION_OFFICER, Role.RESULT_OFFICER, Role.CASHIER),
            "truongphong", List.of(Role.DIVISION_HEAD),
            "canbo", List.of(Role.CASE_OFFICER),
            "lanhdao", List.of(Role.APPROVER),
            "vanthu", List.of(Role.RECORDS_CLERK));

    /** Number of its first officer, and end of its telephone number. */
    private final int first;

    private final String slug;
    private final UnitCode code;
    private final UnitKind kind;
    private final UnitCode parent;
    private final Text name;
    private final List<String> people;

    DemoAgencies(int first, String slug, UnitCode code, UnitKind kind, String vi, String en, List<String> people) {
        this(first, slug, code, kind, DemoUnits.PROVINCE, vi, en, people);
    }

    DemoAgencies(
            int first,
            String slug,
            UnitCode code,
            UnitKind kind,
            UnitCode parent,
            String vi,
            String en,
            List<String> people) {
        this.parent = parent;
        this.first = first;
        this.slug = slug;
        this.code = code;
        this.kind = kind;
        this.name = new Text(vi, en);
        this.people = people;
    }

    UnitCode code() {
        return code;
    }

    /** Who does the parts of an interlinked group that are for agencies of this kind. */
    static DemoAgencies ofPart(UnitKind kind) {
        return kind == UnitKind.POLICE ? WARD_POLICE : SOCIAL_INSURANCE;
    }

    /** Units that are not among {@link DemoUnits}. */
    static List<Unit> units() {
        return Stream.of(values())
                .filter(agency -> agency.kind != null)
                .map(agency -> new Unit(
                        agency.code,
                        agency.name,
                        agency.parent,
                        agency.kind,
                        SINCE,
                        null,
                        "Phường Sơn Trung, tỉnh Thanh Sơn",
                        "0200 3800 " + agency.first))
                .toList();
    }

    static List<NewOfficer> officers() {
        List<NewOfficer> officers = new ArrayList<>();
        for (DemoAgencies agency : values()) {
            for (int i = 0; i < POSTS.size(); i++) {
                String post = POSTS.get(i);
                officers.add(officer(
                        agency.first + i,
                        post + "." + agency.slug,
                        agency.people.get(i),
                        List.of(agency.code),
                        STAFF.get(post)));
            }
        }
        List<UnitCode> everywhere = new ArrayList<>(DemoUnits.COMMUNES);
        Stream.of(values()).forEach(agency -> everywhere.add(agency.code));
        officers.add(officer(199, POSTMAN, "Giàng Thị Pó", everywhere, List.of(Role.POST_AGENT)));
        return officers;
    }

    /** Who does a step of this role here. */
    String username(Role role) {
        return role == Role.POST_AGENT
                ? POSTMAN
                : STAFF.entrySet().stream()
                        .filter(post -> post.getValue().contains(role))
                        .map(post -> post.getKey() + "." + slug)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("Nobody in " + slug + " is " + role));
    }

    private static NewOfficer officer(
            int number, String username, String name, List<UnitCode> units, List<Role> roles) {
        return new NewOfficer(
                new OfficerId("CB%04d".formatted(number)),
                username,
                name,
                DemoOfficers.PASSWORD,
                units.stream()
                        .flatMap(unit -> roles.stream().map(role -> new Position(unit, role, SINCE, null)))
                        .toList());
    }
}
