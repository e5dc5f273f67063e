package vn.motcua.document.handover;

import java.util.Optional;
import vn.motcua.document.handover.PaperEvent.PaperHandedOver;
import vn.motcua.document.handover.PaperEvent.PaperNotReceived;
import vn.motcua.document.handover.PaperEvent.PaperReceived;
import vn.motcua.journal.JournalEvent;
import vn.motcua.shared.Text;

/** The way of the paper in words. */
public final class PaperSentences {

    private PaperSentences() {}

    /** One sentence for an event of the paper's way, empty for others. */
    public static Optional<Text> title(JournalEvent event) {
        if (event instanceof PaperHandedOver e) {
            return Optional.of(
                    e.giver() == Side.COUNTER
                            ? about("Một cửa bàn giao hồ sơ giấy", "The counter handed the papers over", e.serial())
                            : about(
                                    "Bàn giao kết quả cho Một cửa",
                                    "The result was handed to the counter",
                                    e.serial()));
        }
        if (event instanceof PaperReceived e) {
            return Optional.of(
                    e.giver() == Side.COUNTER
                            ? about("Xác nhận đã nhận hồ sơ giấy", "Receipt of the papers confirmed", e.serial())
                            : about(
                                    "Một cửa xác nhận đã nhận kết quả",
                                    "The counter confirmed the result",
                                    e.serial()));
        }
        if (event instanceof PaperNotReceived e) {
            Text text = about("Không nhận được giấy tờ bàn giao", "Papers handed over not received", e.serial());
            Text reason = e.reason().text();
            return Optional.of(new Text(text.vi() + ": " + reason.vi(), text.en() + ": " + reason.en()));
        }
        return Optional.empty();
    }

    private static Text about(String vi, String en, String serial) {
        return new Text(vi + ", danh sách " + serial, en + ", list " + serial);
    }
}
