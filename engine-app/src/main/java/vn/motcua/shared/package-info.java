/** Values that every module speaks in: codes, money, localised text, who acts, and the one way to reject a request. */
@org.springframework.modulith.ApplicationModule(
        type = org.springframework.modulith.ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package vn.motcua.shared;
