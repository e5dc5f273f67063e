package vn.motcua.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.shared.Role;

class RightsInWordsTest {

    private static final Set<Reach> ALL = EnumSet.allOf(Reach.class);

    @Test
    void saysWhatARoleMayDoInItsUnit() {
        assertThat(RightsInWords.of(Role.POST_AGENT, ALL).vi())
                .isEqualTo("Tiếp nhận hồ sơ nộp vào, xử lý công việc trong đơn vị giữ chức vụ.");
        assertThat(RightsInWords.of(Role.POST_AGENT, ALL).en())
                .isEqualTo("Submit dossiers, work on tasks in the unit of the position.");
    }

    @Test
    void saysEachReachInASentenceOfItsOwn() {
        assertThat(RightsInWords.of(Role.ANALYST, ALL).vi())
                .isEqualTo("Xem số liệu giám sát trong đơn vị giữ chức vụ và các đơn vị trực thuộc."
                        + " Soạn bản nháp thủ tục trong mọi đơn vị.");
    }

    @Test
    void leavesOutWhatDoesNotReachSoFar() {
        assertThat(RightsInWords.of(Role.ANALYST, EnumSet.of(Reach.EVERYWHERE)).vi())
                .isEqualTo("Soạn bản nháp thủ tục trong mọi đơn vị.");
        assertThat(RightsInWords.of(Role.CASHIER, EnumSet.of(Reach.BELOW)).vi()).isEmpty();
    }

    @Test
    void saysOnceWhatEverybodyMay() {
        assertThat(RightsInWords.everybody().vi())
                .isEqualTo("Xem danh mục thủ tục, xem cơ cấu tổ chức trong mọi đơn vị.");
    }
}
