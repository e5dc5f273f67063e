package vn.motcua.work;

import java.util.Map;
import java.util.Optional;
import vn.motcua.journal.JournalEvent;
import vn.motcua.shared.Text;
import vn.motcua.work.WaitEvent.ParentAnswered;
import vn.motcua.work.WaitEvent.WaitStarted;
import vn.motcua.work.WorkEvent.FourEyesRefused;
import vn.motcua.work.WorkEvent.StepCancelled;
import vn.motcua.work.WorkEvent.StepClaimed;
import vn.motcua.work.WorkEvent.StepCompleted;
import vn.motcua.work.WorkEvent.StepFreed;
import vn.motcua.work.WorkEvent.StepReassigned;
import vn.motcua.work.WorkEvent.StepRecalled;
import vn.motcua.work.WorkEvent.StepReleased;
import vn.motcua.work.WorkEvent.StepSentBack;
import vn.motcua.work.WorkEvent.StepStarted;
import vn.motcua.work.WorkEvent.StepTurned;

/** The events of the work on a dossier in words. */
public final class WorkSentences {

    private WorkSentences() {}

    /**
     * One sentence for an event of this module, empty for others.
     *
     * @param steps names of the flow's nodes by id
     */
    public static Optional<Text> title(JournalEvent event, Map<String, Text> steps) {
        if (event instanceof WorkEvent own) {
            return Optional.of(own(own, steps));
        }
        if (event instanceof WaitStarted wait) {
            return Optional.of(about("Bắt đầu chờ: ", "Waiting: ", steps, wait.node()));
        }
        if (event instanceof ParentAnswered answered) {
            return Optional.of(
                    switch (answered.answer()) {
                        case CONFIRMED -> new Text("Cha, mẹ xác nhận bản dự thảo", "The parent confirmed the draft");
                        case CORRECTION ->
                            new Text("Cha, mẹ đề nghị sửa bản dự thảo", "The parent asked to correct the draft");
                        case SILENCE ->
                            new Text(
                                    "Hết thời hạn xác nhận: coi như đồng ý",
                                    "Time to confirm is over: taken as confirmed");
                    });
        }
        return Optional.empty();
    }

    private static Text own(WorkEvent event, Map<String, Text> steps) {
        if (event instanceof StepStarted e) {
            return about("Bắt đầu bước: ", "Step started: ", steps, e.step());
        }
        if (event instanceof StepClaimed e) {
            return about("Nhận việc: ", "Claimed: ", steps, e.step());
        }
        if (event instanceof StepReleased e) {
            return about("Trả việc về danh sách chung: ", "Released: ", steps, e.step());
        }
        if (event instanceof StepReassigned e) {
            return about("Giao lại việc: ", "Reassigned: ", steps, e.step());
        }
        if (event instanceof StepFreed e) {
            return e.to() == null
                    ? about(
                            "Đưa việc của tài khoản đã khóa về danh sách chung: ",
                            "Back to the role's list, the account being locked: ",
                            steps,
                            e.step())
                    : about(
                            "Chuyển việc của tài khoản đã khóa cho người khác: ",
                            "Given to another officer, the account being locked: ",
                            steps,
                            e.step());
        }
        if (event instanceof StepCompleted e) {
            return about("Hoàn thành bước: ", "Step completed: ", steps, e.step());
        }
        if (event instanceof StepCancelled e) {
            return about("Hủy bước: ", "Step cancelled: ", steps, e.step());
        }
        if (event instanceof StepSentBack e) {
            return about("Trả lại bước: ", "Sent back to: ", steps, e.to());
        }
        if (event instanceof StepRecalled e) {
            return about("Thu hồi về bước: ", "Recalled to: ", steps, e.to());
        }
        if (event instanceof StepTurned e) {
            return e.to() == Turn.OFFICE
                    ? about("Đến lượt cơ quan giải quyết: ", "The office's turn: ", steps, e.step())
                    : about("Đến lượt người nộp hồ sơ: ", "The applicant's turn: ", steps, e.step());
        }
        if (event instanceof FourEyesRefused e) {
            return about(
                    "Bị từ chối vì đã thẩm định chính hồ sơ này: ", "Refused, for having examined: ", steps, e.step());
        }
        throw new IllegalStateException("No sentence for " + event.getClass());
    }

    private static Text about(String vi, String en, Map<String, Text> steps, String step) {
        Text name = steps.getOrDefault(step, Text.same(step));
        return new Text(vi + name.vi(), en + name.en());
    }
}
