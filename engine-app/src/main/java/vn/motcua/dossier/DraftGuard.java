package vn.motcua.dossier;

import org.springframework.stereotype.Component;
import vn.motcua.deadline.ClockName;
import vn.motcua.deadline.Deadlines;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/** While the applicant has the draft in hand nothing of it changes: silence would confirm what nobody was shown. */
@Component
class DraftGuard implements CorrectionGuard {

    private final Deadlines deadlines;

    DraftGuard(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void require(Dossier before, Dossier after) {
        boolean out =
                deadlines.ledger(before.id()).open(ClockName.CONFIRMATION, "").isPresent();
        if (out && !before.data().equals(after.data())) {
            throw Rejection.conflict(
                    "draft-out",
                    new Text(
                            "Bản dự thảo đang chờ người yêu cầu xác nhận; hãy ghi nhận trả lời đề nghị sửa rồi mới đính chính nội dung khai.",
                            "The applicant is looking at the draft; enter their answer that asks for a change, then correct what was declared."));
        }
    }
}
