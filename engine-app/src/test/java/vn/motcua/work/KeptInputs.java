package vn.motcua.work;

import org.springframework.context.ApplicationContext;

/** Lets tests of the whole product do what the product does once a day. */
public final class KeptInputs {

    private KeptInputs() {}

    public static void dropOld(ApplicationContext product) {
        product.getBean(UnsentInputs.class).dropOld();
    }
}
