package vn.motcua.shared;

/** Roles of officers (domain: Decree 118/2025 practice); their names are the engine's candidate groups. */
public enum Role {
    RECEPTION_OFFICER("Cán bộ tiếp nhận", "Reception officer"),
    DIVISION_HEAD("Lãnh đạo phòng", "Head of division"),
    CASE_OFFICER("Công chức thụ lý", "Case officer"),
    APPROVER("Lãnh đạo ký duyệt", "Approving leader"),
    RECORDS_CLERK("Văn thư", "Records clerk"),
    RESULT_OFFICER("Cán bộ trả kết quả", "Result officer"),
    CASHIER("Cán bộ thu phí", "Cashier"),
    POST_AGENT("Nhân viên bưu chính công ích", "Public post agent"),
    CONSULTED_AGENCY("Cơ quan phối hợp", "Consulted agency"),
    SUPERVISOR("Cán bộ theo dõi, giám sát", "Supervisor"),
    ANALYST("Cán bộ phân tích quy trình", "Process analyst"),
    UNIT_ADMIN("Quản trị đơn vị", "Unit administrator"),
    SYSTEM_ADMIN("Quản trị hệ thống", "System administrator");

    private final Text title;

    Role(String vi, String en) {
        this.title = new Text(vi, en);
    }

    public Text title() {
        return title;
    }
}
