package vn.motcua.demo;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.UnitKind;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/** The invented province of Thanh Sơn. */
final class DemoUnits {

    static final UnitCode PROVINCE = new UnitCode("H88");
    static final UnitCode CENTRE = new UnitCode("H88.1");
    static final UnitCode POLICE = new UnitCode("H88.2");
    static final UnitCode SON_TRUNG = new UnitCode("H88.11");
    static final UnitCode PHU_LAM = new UnitCode("H88.12");
    /** Its leader signs on Tuesdays and Fridays only. */
    static final UnitCode YEN_KHE = new UnitCode("H88.13");

    static final UnitCode HOA_BAC = new UnitCode("H88.14");
    static final List<UnitCode> COMMUNES = List.of(SON_TRUNG, PHU_LAM, YEN_KHE, HOA_BAC);

    private static final LocalDate SINCE = LocalDate.of(2025, 7, 1);

    private DemoUnits() {}

    /** All units, parents first. */
    static List<Unit> all() {
        return List.of(
                unit(
                        PROVINCE,
                        null,
                        UnitKind.PROVINCE,
                        "Ủy ban nhân dân tỉnh Thanh Sơn",
                        "People's Committee of Thanh Sơn Province",
                        "Số 1 đường Trần Phú, phường Sơn Trung",
                        "0200 3800 001"),
                unit(
                        CENTRE,
                        PROVINCE,
                        UnitKind.SERVICE_CENTRE,
                        "Trung tâm Phục vụ hành chính công tỉnh Thanh Sơn",
                        "Public Administration Service Centre of Thanh Sơn",
                        "Số 8 đường Lê Lợi, phường Sơn Trung",
                        "0200 3800 008"),
                unit(
                        POLICE,
                        PROVINCE,
                        UnitKind.POLICE,
                        "Phòng Hồ sơ nghiệp vụ, Công an tỉnh Thanh Sơn",
                        "Records Office, Thanh Sơn Police",
                        "Số 15 đường Quang Trung, phường Sơn Trung",
                        "0200 3800 113"),
                commune(SON_TRUNG, "phường Sơn Trung", "Sơn Trung Ward", "0200 3811 001"),
                commune(PHU_LAM, "xã Phú Lâm", "Phú Lâm Commune", "0200 3812 001"),
                commune(YEN_KHE, "xã Yên Khê", "Yên Khê Commune", "0200 3813 001"),
                commune(HOA_BAC, "xã Hòa Bắc", "Hòa Bắc Commune", "0200 3814 001"));
    }

    /** The commune's name without the committee: {@code xã Phú Lâm}. */
    static String place(UnitCode commune) {
        return all().stream()
                .filter(unit -> unit.code().equals(commune))
                .map(unit -> unit.name().vi().replace("Ủy ban nhân dân ", ""))
                .findFirst()
                .orElseThrow();
    }

    private static final List<String> STREETS =
            List.of("đường Trần Phú", "đường Lê Lợi", "đường Quang Trung", "đường Nguyễn Trãi", "phố Chợ Mới");

    private static final List<String> VILLAGES =
            List.of("Thôn Đồng Tâm", "Thôn Bến Vàng", "Thôn Cây Đa", "Xóm Mới", "Thôn Phú Thịnh", "Bản Nà Lúa");

    /** A house or village in the commune: streets in the ward, villages elsewhere. */
    static String street(UnitCode commune, int number) {
        return commune.equals(SON_TRUNG)
                ? "Số %d %s".formatted(3 + number * 13 % 190, STREETS.get(number % STREETS.size()))
                : VILLAGES.get((number + 2 * COMMUNES.indexOf(commune)) % VILLAGES.size());
    }

    private static Unit commune(UnitCode code, String vi, String en, String phone) {
        String address = "Trụ sở " + vi + ", tỉnh Thanh Sơn";
        return unit(
                code,
                PROVINCE,
                UnitKind.COMMUNE,
                "Ủy ban nhân dân " + vi,
                "People's Committee of " + en,
                address,
                phone);
    }

    private static Unit unit(
            UnitCode code, UnitCode parent, UnitKind kind, String vi, String en, String address, String phone) {
        return new Unit(code, new Text(vi, en), parent, kind, SINCE, null, address, phone);
    }
}
