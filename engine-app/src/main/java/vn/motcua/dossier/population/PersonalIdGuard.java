package vn.motcua.dossier.population;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.CorrectionGuard;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.population.PersonalIdEvent.PersonalIdRequested;
import vn.motcua.journal.Journal;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/** Sex and year of birth are part of the personal number: from its request on they are the register's to correct. */
@Component
class PersonalIdGuard implements CorrectionGuard {

    private final Journal journal;

    PersonalIdGuard(Journal journal) {
        this.journal = journal;
    }

    @Override
    public void require(Dossier before, Dossier after) {
        boolean same = Objects.equals(before.ownerBirthDate(), after.ownerBirthDate())
                && Objects.equals(sex(before), sex(after));
        if (!same
                && journal.read(before.id()).stream().anyMatch(entry -> entry.event() instanceof PersonalIdRequested)) {
            throw Rejection.conflict(
                    "personal-id-requested",
                    new Text(
                            "Số định danh cá nhân đã được đề nghị cấp theo ngày sinh và giới tính này; phải điều chỉnh trong Cơ sở dữ liệu quốc gia về dân cư trước.",
                            "The personal number has been requested for this date of birth and sex; they are corrected in the national population database first."));
        }
    }

    /** As declared; null in procedures that do not ask for it. */
    static @Nullable String sex(Dossier dossier) {
        return dossier.data().get("child") instanceof Map<?, ?> child && child.get("sex") != null
                ? child.get("sex").toString()
                : null;
    }
}
