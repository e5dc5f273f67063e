package vn.motcua.notice;

import vn.motcua.shared.Text;

/** The fixed words of letters. */
final class MailWords {

    static final Text DUE = new Text(
            "Việc bạn đang giữ, quá hạn hoặc còn dưới 24 giờ",
            "Steps in your hands that are late or due within 24 hours");
    static final Text NEWS = new Text("Thông báo chưa đọc", "Unread notices");
    static final Text URGENT = new Text("Việc cần xem ngay", "To be seen now");
    static final Text MORE =
            new Text("Còn nữa, xem đầy đủ trong danh sách việc.", "There are more; the list of work has them all.");
    static final Text FOOT =
            new Text("Thư tự động theo lựa chọn của bạn; thay đổi tại:", "Sent by your own wish; change it at:");

    private MailWords() {}

    static Text of(NoticeKind kind) {
        return switch (kind) {
            case ASSIGNED -> new Text("Được giao việc", "Given to you");
            case SENT_BACK -> new Text("Hồ sơ bị trả lại", "Sent back");
            case SUPPLEMENT_ARRIVED -> new Text("Đã bổ sung giấy tờ", "Supplement handed in");
            case NOTE -> new Text("Ghi chú mới", "New note");
            case WATCHED -> new Text("Hồ sơ theo dõi đã chuyển trạng thái", "A watched dossier has moved on");
            case DUE_SOON -> new Text("Sắp hết hạn", "Due soon");
            case OVERDUE -> new Text("Quá hạn", "Late");
        };
    }

    /** Subject of a letter of a day's beginning. */
    static Text daily(String day, MailPart due, MailPart news) {
        return new Text(
                "MotCua " + day + ": " + due.count() + " việc đến hạn, " + news.count() + " thông báo",
                "MotCua " + day + ": " + due.count() + " due, " + news.count()
                        + (news.count().equals("1") ? " notice" : " notices"));
    }

    /** Subject of a letter at once. */
    static Text atOnce(int urgent) {
        return new Text(
                "MotCua: " + urgent + " việc cần xem ngay",
                "MotCua: " + urgent + (urgent == 1 ? " thing" : " things") + " to be seen now");
    }
}
