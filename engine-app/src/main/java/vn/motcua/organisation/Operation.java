package vn.motcua.organisation;

import vn.motcua.shared.Text;

/** What one may be allowed to do; {@link Access} knows who may do it where. */
public enum Operation {
    SUBMIT_DOSSIER("tiếp nhận hồ sơ nộp vào", "submit dossiers"),
    VIEW_DOSSIER("xem hồ sơ", "view dossiers"),
    WORK_ON_TASK("xử lý công việc", "work on tasks"),
    REASSIGN_TASK("phân công lại công việc", "reassign tasks"),
    COORDINATE_DOSSIER("xác định cơ quan giải quyết hồ sơ", "find the agency that decides a dossier"),
    WITHDRAW_DOSSIER("cho rút hồ sơ", "withdraw dossiers"),
    STOP_DOSSIER("dừng xử lý hồ sơ", "stop dossiers"),
    EXTEND_DEADLINE("gia hạn giải quyết hồ sơ", "extend deadlines"),
    CORRECT_DOSSIER("đính chính hồ sơ", "correct dossiers"),
    CORRECT_HELD_DOSSIER("đính chính hồ sơ đang xử lý", "correct the dossiers in hand"),
    RESET_DUE_DATE("đặt lại ngày hẹn trả", "set due dates anew"),
    VIEW_REGISTER("xem sổ theo dõi hồ sơ", "view the register of dossiers"),
    SEARCH("tra cứu hồ sơ", "search"),
    VIEW_MONITORING("xem số liệu giám sát", "view the monitoring"),
    VIEW_CATALOGUE("xem danh mục thủ tục", "view the catalogue"),
    EDIT_DRAFT("soạn bản nháp thủ tục", "edit drafts of procedures"),
    EDIT_CALENDAR("sửa lịch làm việc", "change calendars"),
    MANAGE_OFFICERS("quản lý tài khoản cán bộ", "manage the accounts of officers"),
    OPERATE_SYSTEM("vận hành hệ thống", "operate the system"),
    VIEW_ORGANISATION("xem cơ cấu tổ chức", "view the organisation");

    private final Text title;

    Operation(String vi, String en) {
        this.title = new Text(vi, en);
    }

    /** As a sentence about a right says it: "may …". */
    Text title() {
        return title;
    }
}
