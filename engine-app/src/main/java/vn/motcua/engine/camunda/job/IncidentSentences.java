package vn.motcua.engine.camunda.job;

import java.time.Instant;
import vn.motcua.engine.FlowNode;
import vn.motcua.engine.IncidentInfo;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Text;

/** Says in words of the process what failed, what happens next and what one can do. */
public final class IncidentSentences {

    private static final Text MEND_MODEL = new Text(
            "Hồ sơ đứng yên tại bước này; các hồ sơ khác không bị ảnh hưởng. Cán bộ phân tích sửa mô hình hoặc dữ kiện, sau"
                    + " đó quản trị bấm \"Thử lại\".",
            "The dossier waits at this step; other dossiers are not affected. The analyst mends the model or the fact, then"
                    + " an administrator presses \"Try again\".");
    private static final Text TRY_AGAIN = new Text(
            "Hồ sơ đứng yên tại bước này và không mất dữ liệu. Khi nguyên nhân đã hết, quản trị bấm \"Thử lại\".",
            "The dossier waits at this step and nothing is lost. When the cause is gone, an administrator presses \"Try"
                    + " again\".");
    private static final Text TELL_DEVELOPERS = new Text(
            "Hồ sơ đứng yên tại bước này và không mất dữ liệu. Quản trị có thể bấm \"Thử lại\"; nếu vẫn lỗi, gửi mã sự cố cho"
                    + " đơn vị vận hành phần mềm.",
            "The dossier waits at this step and nothing is lost. An administrator may press \"Try again\"; if it fails again,"
                    + " send the incident's id to those who run the software.");

    /**
     * An incident in words.
     *
     * @param node where it stands, null when the model does not know it
     * @param message what {@link FailedJobs} kept
     */
    public IncidentInfo tell(String id, DossierId dossier, FlowNode node, String nodeId, String message, Instant at) {
        FailureCause cause = FailureCause.decoded(message);
        Text step = node == null ? Text.same(String.valueOf(nodeId)) : node.name();
        return new IncidentInfo(id, dossier, nodeId, cause.kind().name(), sentence(cause, step), next(cause), at, 0);
    }

    private static Text sentence(FailureCause cause, Text step) {
        Text why =
                switch (cause.kind()) {
                    case REJECTED -> detail(cause);
                    case NO_PATH ->
                        new Text(
                                "không có nhánh nào của mô hình phù hợp với dữ kiện của hồ sơ.",
                                "no path of the model fits the facts of the dossier.");
                    case UNKNOWN_FACT ->
                        new Text("mô hình đọc một dữ kiện chưa có.", "the model reads a fact that nobody has set.");
                    case FORBIDDEN ->
                        new Text(
                                "mô hình dùng thứ không được phép.",
                                "the model reaches for something that is not allowed.");
                    case DATABASE ->
                        new Text(
                                "cơ sở dữ liệu không trả lời hoặc hồ sơ đang được thay đổi nơi khác.",
                                "the database did not answer, or the dossier was being changed elsewhere.");
                    case PROGRAM -> new Text("phần mềm gặp lỗi bất ngờ.", "the software met an unexpected fault.");
                };
        return new Text(
                "Bước \"" + step.vi() + "\" chưa thực hiện được: " + why.vi(),
                "The step \"" + step.en() + "\" could not be done: " + why.en());
    }

    private static Text detail(FailureCause cause) {
        return cause.detail() == null ? new Text("bị từ chối.", "it was rejected.") : cause.detail();
    }

    private static Text next(FailureCause cause) {
        return switch (cause.kind()) {
            case NO_PATH, UNKNOWN_FACT, FORBIDDEN -> MEND_MODEL;
            case REJECTED, DATABASE -> TRY_AGAIN;
            case PROGRAM -> TELL_DEVELOPERS;
        };
    }
}
