package vn.motcua.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What officers enter at each step; the reasons differ from dossier to dossier. */
final class DemoAnswers {

    private record Demand(String reason, String component, String fault, String text, String note) {}

    private static final List<Demand> DEMANDS = List.of(
            new Demand(
                    "WRONG_COMPONENT",
                    "birthNotice",
                    "UNREADABLE",
                    "Giấy chứng sinh bị mờ phần họ tên mẹ, đề nghị nộp bản có xác nhận lại",
                    "Liên hệ cơ sở y tế đã cấp để được xác nhận lại."),
            new Demand(
                    "DECLARATION_INCOMPLETE",
                    "declaration",
                    "INCOMPLETE",
                    "Tờ khai chưa thống nhất dân tộc của trẻ theo cha hay theo mẹ",
                    "Cha và mẹ cùng ký xác nhận vào tờ khai."),
            new Demand(
                    "WRONG_COMPONENT",
                    "birthNotice",
                    "WRONG",
                    "Giấy chứng sinh ghi năm sinh của mẹ không khớp với căn cước",
                    "Đề nghị cơ sở y tế đính chính và đóng dấu."),
            new Demand(
                    "DECLARATION_INCOMPLETE",
                    "declaration",
                    "WRONG",
                    "Tờ khai ghi quê quán theo địa danh cũ, đề nghị ghi theo đơn vị hành chính hiện nay",
                    "Cán bộ bộ phận Một cửa hướng dẫn ghi lại tại chỗ."));

    private static final List<List<String>> REFUSALS = List.of(
            List.of("ALREADY_REGISTERED", "Trẻ đã được đăng ký khai sinh tại nơi cư trú của mẹ."),
            List.of("NOT_COMPETENT", "Cha và mẹ đều không cư trú trên địa bàn; hướng dẫn nộp tại nơi cư trú."),
            List.of("FALSE_UNDERTAKING", "Trạm y tế xác nhận không cấp giấy chứng sinh có số này."));

    private static final List<List<String>> RECEPTION_REFUSALS = List.of(
            List.of("NOT_COMPETENT", "Gia đình cư trú ở tỉnh khác, được hướng dẫn nộp tại nơi cư trú."),
            List.of("ALREADY_REGISTERED", "Cơ sở dữ liệu hộ tịch đã có khai sinh của trẻ."),
            List.of("CANNOT_SUPPLEMENT", "Người nộp không phải cha, mẹ và không có văn bản ủy quyền."));

    private static final List<List<String>> WITHDRAWALS = List.of(
            List.of("WRONG_CONTENT", "Gia đình đề nghị rút hồ sơ để khai lại họ tên."),
            List.of("FILED_ELSEWHERE", "Mẹ của trẻ đã nộp hồ sơ tại nơi cư trú của mình."),
            List.of("NO_LONGER_NEEDED", "Gia đình chuyển nơi cư trú, chưa có nhu cầu giải quyết tại đây."));

    private static final List<List<String>> STOPS = List.of(
            List.of("APPLICANT_REQUEST", "Người yêu cầu xin dừng để chờ kết quả giám định quan hệ cha con."),
            List.of("AUTHORITY_DECISION", "Tòa án đang thụ lý tranh chấp xác định cha cho con."));

    private static final List<List<String>> SENT_BACK = List.of(
            List.of("WRONG_DATA", "Sai dấu thanh trong tên đệm của trẻ."),
            List.of("WRONG_FORMAT", "Bản in lệch khung, đề nghị in lại."));

    private static final List<String> AGENCIES = List.of(
            "Ủy ban nhân dân xã nơi cha, mẹ đăng ký kết hôn",
            "Ủy ban nhân dân phường Bình Minh, nơi mẹ cư trú trước đây",
            "Ủy ban nhân dân xã Đông Hà, nơi đăng ký kết hôn năm 2019");

    private DemoAnswers() {}

    static Map<String, Object> accept() {
        return Map.of("receptionOutcome", "ACCEPT");
    }

    static Map<String, Object> refuseReception(int number) {
        List<String> refusal = pick(RECEPTION_REFUSALS, number);
        return Map.of("receptionOutcome", "REFUSE", "refusalReason", refusal.get(0), "note", refusal.get(1));
    }

    static Map<String, Object> approve() {
        return Map.of("appraisalOutcome", "APPROVE");
    }

    static Map<String, Object> askSupplement(int number) {
        Demand demand = pick(DEMANDS, number);
        return Map.of(
                "appraisalOutcome",
                "SUPPLEMENT",
                "supplementReason",
                demand.reason(),
                "supplementItems",
                List.of(Map.of("componentCode", demand.component(), "fault", demand.fault(), "text", demand.text())),
                "note",
                demand.note());
    }

    /** The component that the supplement was asked for, and that comes back mended. */
    static String demanded(int number) {
        return pick(DEMANDS, number).component();
    }

    static Map<String, Object> refuse(int number) {
        List<String> refusal = pick(REFUSALS, number);
        return Map.of("appraisalOutcome", "REFUSE", "refusalReason", refusal.get(0), "refusalBasis", refusal.get(1));
    }

    static Map<String, Object> askVerification(int number) {
        return Map.of(
                "appraisalOutcome",
                "VERIFY",
                "verificationReason",
                "PARENTS_MARRIAGE",
                "verifyingAgency",
                pick(AGENCIES, number));
    }

    static Map<String, Object> verified(LocalDate day, int number) {
        return Map.of(
                "verificationResult",
                "MATCHES",
                "verificationDocument",
                (20 + number % 70) + "/UBND-TP",
                "verificationDate",
                day.toString());
    }

    static Map<String, Object> withdraw(int number) {
        return reason(pick(WITHDRAWALS, number));
    }

    static Map<String, Object> stop(int number) {
        return reason(pick(STOPS, number));
    }

    static Map<String, Object> extend() {
        return Map.of(
                "workingDays", 3,
                "basis", "AGENCY_DELAY",
                "note", "Đã gửi thư xin lỗi và hẹn lại ngày trả kết quả.");
    }

    /** The answer to a reminder: no apology is needed. */
    static Map<String, Object> inTime() {
        return Map.of("apologyOutcome", "NOT_NEEDED");
    }

    static Map<String, Object> sign() {
        return Map.of("signOutcome", "SIGN");
    }

    static Map<String, Object> sendBack(int number) {
        List<String> reason = pick(SENT_BACK, number);
        return Map.of("signOutcome", "SEND_BACK", "sendBackReason", reason.get(0), "note", reason.get(1));
    }

    static Map<String, Object> printed(LocalDate day, int number) {
        return Map.of(
                "registerVolume",
                "01/" + day.getYear(),
                "registerNumber",
                Integer.toString(number + 1),
                "registeredOn",
                day.toString(),
                "copiesPrinted",
                2);
    }

    static Map<String, Object> published(LocalDate day, int number) {
        return Map.of(
                "resultNumber", (number + 1) + "/" + day.getYear(), "publishedOn", day.toString(), "seal", "STAMP");
    }

    static Map<String, Object> delivered(DemoFamily.Adult recipient) {
        return Map.of(
                "deliveryManner",
                "COUNTER",
                "recipientName",
                recipient.name(),
                "recipientIdNumber",
                recipient.idNumber(),
                "receiptConfirmed",
                true);
    }

    private static Map<String, Object> reason(List<String> reason) {
        return Map.of("reasonCode", reason.get(0), "note", reason.get(1));
    }

    private static <T> T pick(List<T> list, int number) {
        return list.get(Math.floorMod(number * 7 / 5, list.size()));
    }
}
