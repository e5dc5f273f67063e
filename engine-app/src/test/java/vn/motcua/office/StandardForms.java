package vn.motcua.office;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people fill in on the standard process. */
final class StandardForms {

    private StandardForms() {}

    static Map<String, Object> submission(StandardCase given, String unit) {
        Map<String, Object> request = new HashMap<>(Map.of(
                "summary",
                "Đề nghị giải quyết theo mẫu",
                "quantity",
                2,
                "delivery",
                given.delivery(),
                "startsOn",
                StandardCase.MONDAY.plusDays(30).toString(),
                "undertaking",
                true));
        if (given.delivery().equals("POST")) {
            request.put("deliveryAddress", "Số 5 đường Lê Lợi, phường Thử Nghiệm");
        }
        if (given.fee() == 2) {
            request.put("exemption", "POOR");
        }
        Map<String, Object> owner = Map.of(
                "kind", "CITIZEN",
                "fullName", "Phạm Văn Hùng",
                "birthDate", "1990-05-05",
                "sex", "MALE",
                "idNumber", "038090123456",
                "residence", "Số 5 đường Lê Lợi, phường Thử Nghiệm",
                "phone", "0912345678");
        Map<String, Object> submission = new HashMap<>();
        submission.put("procedureCode", given.code());
        submission.put("unitCode", unit);
        submission.put("channel", given.channel());
        submission.put(
                "submitter",
                Map.of(
                        "name", "Phạm Văn Hùng",
                        "idNumber", "038090123456",
                        "phone", "0912345678",
                        "address", "Số 5 đường Lê Lợi",
                        "relation", "SELF"));
        submission.put("data", Map.of("owner", owner, "request", request));
        submission.put("components", List.of());
        submission.put("accept", false);
        return submission;
    }

    static Map<String, ?> consult() {
        return Map.of(
                "appraisalOutcome", "CONSULT",
                "consultReason", "FACTS",
                "consultedAgency", "Công an tỉnh",
                "consultQuestion", "Đề nghị xác nhận thông tin");
    }

    static Map<String, ?> receipt(StandardCase given, long amount) {
        return Map.of(
                "paymentManner",
                "CASH",
                "receivedAmount",
                amount,
                "paidOn",
                StandardCase.MONDAY.toString(),
                "receiptSerial",
                "AA/26",
                "receiptNumber",
                Integer.toString(1000 + given.number()),
                "payerName",
                "Phạm Văn Hùng");
    }

    static Map<String, ?> published() {
        return Map.of("resultNumber", "12/KQ", "publishedOn", StandardCase.MONDAY.toString(), "seal", "STAMP");
    }
}
