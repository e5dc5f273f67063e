package vn.motcua.demo;

/** What people do with a dossier. */
enum DemoStep {
    SUBMIT,
    RECEIVE,
    REFUSE_RECEPTION,
    CLAIM,
    WITHDRAW,
    STOP,
    ASK_SUPPLEMENT,
    SUPPLEMENT,
    ASK_VERIFICATION,
    EXTEND,
    VERIFIED,
    REFUSE,
    SIGN_REFUSAL,
    APPROVE,
    PARENT,
    SILENCE,
    PRINT,
    SEND_BACK,
    PRINT_AGAIN,
    EXAMINER_SIGNS,
    SIGN,
    PUBLISH,
    DELIVER
}
