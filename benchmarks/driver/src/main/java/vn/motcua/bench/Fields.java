package vn.motcua.bench;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values that every system gets: the 20 fields of a declaration and three of each step. */
final class Fields {

    private static final List<String> FAMILY = List.of("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi");
    private static final List<String> GIVEN =
            List.of("Thị Ánh Tuyết", "Minh Đức", "Ngọc Diệp", "Quốc Bảo", "Khánh Vy", "Hữu Phước", "Thu Uyên");

    private Fields() {}

    static String name(int number) {
        return FAMILY.get(number % FAMILY.size()) + " " + GIVEN.get(number / FAMILY.size() % GIVEN.size());
    }

    static String idNumber(int number) {
        return "0991%08d".formatted(number);
    }

    static Map<String, Object> declaration(int number) {
        LocalDate day = LocalDate.of(2027, 1, 4).plusDays(number % 300);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("ownerName", name(number));
        data.put(
                "ownerBirthDate",
                LocalDate.of(1960, 1, 1).plusDays(number * 37L % 16000).toString());
        data.put("ownerIdNumber", idNumber(number));
        data.put("ownerPhone", "09%08d".formatted(number));
        data.put("ownerEmail", "nguoi.nop." + number + "@example.vn");
        data.put("ownerAddress", "Số " + (1 + number % 190) + " đường Trần Phú, phường Sơn Trung, tỉnh Thanh Sơn");
        data.put("occupation", "Hộ kinh doanh cá thể");
        data.put("purpose", number % 3 == 0 ? "RENEW" : "NEW");
        data.put("subject", "Cơ sở dịch vụ ăn uống số " + number);
        data.put("location", "Thửa số " + number % 977 + ", tờ bản đồ số " + number % 83);
        data.put("area", 40 + number % 400);
        data.put("quantity", 1 + number % 9);
        data.put("amount", 1_000_000 + number % 1000 * 50_000);
        data.put("plannedFrom", day.toString());
        data.put("plannedTo", day.plusDays(90).toString());
        data.put("partner", "Công ty TNHH Thương mại và Dịch vụ " + FAMILY.get(number % FAMILY.size()));
        data.put("reference", number % 700 + "/2026/CV");
        data.put("urgent", number % 5 == 0);
        data.put("deliveryManner", "COUNTER");
        data.put("deliveryAddress", "Bộ phận Một cửa phường Sơn Trung");
        return data;
    }

    /** Three fields of each step; their names differ from step to step. */
    static Map<String, Object> step(int step, int number) {
        String today = "2026-11-02";
        return switch (step) {
            case 0 -> Map.of("checkedPages", "12", "checkedOn", today, "note", "Hồ sơ đầy đủ, đã đối chiếu bản chính");
            case 1 ->
                Map.of("opinion", "Đủ điều kiện giải quyết theo quy định", "score", number % 100, "complete", true);
            case 2 -> Map.of("signedNumber", number + "/2026/QĐ", "signedOn", today, "remark", "Đồng ý");
            default -> Map.of("handedTo", name(number), "deliveredOn", today, "receiptConfirmed", true);
        };
    }
}
