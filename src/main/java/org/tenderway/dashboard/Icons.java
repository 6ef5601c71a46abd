package org.tenderway.dashboard;

import java.util.Set;

/** The small signs inside shapes. */
final class Icons {

    private static final Set<String> WITH_ICON =
            Set.of("userTask", "serviceTask", "businessRuleTask", "sendTask", "receiveTask", "manualTask");
    private static final String STROKE =
            "fill=\"none\" stroke=\"" + SvgPen.INK + "\" stroke-width=\"1.5\" stroke-linecap=\"round\"";
    private static final String STRONG =
            "fill=\"none\" stroke=\"" + SvgPen.INK + "\" stroke-width=\"3\" stroke-linecap=\"round\"";

    private Icons() {}

    static boolean hasActivityIcon(String type) {
        return WITH_ICON.contains(type);
    }

    static void activity(SvgPen pen, String type, int x, int y, String thin, String solid) {
        switch (type) {
            case "userTask", "manualTask" -> {
                pen.circle(x + 6, y + 4, 3, thin);
                pen.pathAt(x, y, "M0.5 13 V11.5 A5.5 4.5 0 0 1 11.5 11.5 V13 Z", thin);
            }
            case "serviceTask" -> {
                pen.pathAt(
                        x,
                        y,
                        "M6 -0.5 V2 M6 10 V12.5 M-0.5 6 H2 M10 6 H12.5 M1.4 1.4 L3.2 3.2 M8.8 8.8 L10.6 10.6"
                                + " M1.4 10.6 L3.2 8.8 M8.8 3.2 L10.6 1.4",
                        thin);
                pen.circle(x + 6, y + 6, 4, thin);
                pen.circle(x + 6, y + 6, 1, solid);
            }
            case "businessRuleTask" -> {
                pen.rect(x, y + 1, 14, 11, 0, thin);
                pen.pathAt(x, y, "M0 4.5 H14 M0 8.2 H14 M4.5 4.5 V12", thin);
            }
            case "sendTask" -> pen.pathAt(x, y, "M0 1 H14 V11 H0 Z M0 1 L7 7 L14 1", thin);
            case "receiveTask" -> pen.pathAt(x, y, "M0 1 H14 V11 H0 Z M0 1 L7 7 L14 1", thin);
            default -> {}
        }
    }

    static void event(SvgPen pen, String trigger, int x, int y, String look, String solid) {
        switch (trigger) {
            case "timer" -> {
                pen.circle(x, y, 10, STROKE);
                pen.pathAt(x, y, "M0 -6 V0 L4 2.5 M0 -9.5 V-7.5 M0 7.5 V9.5 M-9.5 0 H-7.5 M7.5 0 H9.5", STROKE);
            }
            case "message" -> pen.pathAt(x, y, "M-8 -5.5 H8 V5.5 H-8 Z M-8 -5.5 L0 1 L8 -5.5", STROKE);
            case "signal" -> pen.pathAt(x, y, "M0 -8 L8 6 H-8 Z", look);
            case "error" -> pen.pathAt(x, y, "M-7 7 L-3 -6 L2 3 L7 -7", STROKE);
            case "escalation" -> pen.pathAt(x, y, "M0 -8 L6 7 L0 1 L-6 7 Z", look);
            case "conditional" -> pen.pathAt(x, y, "M-6 -8 H6 V8 H-6 Z M-4 -4 H4 M-4 0 H4 M-4 4 H4", STROKE);
            case "link" -> pen.pathAt(x, y, "M-8 -3 H1 V-7 L9 0 L1 7 V3 H-8 Z", look);
            case "compensate" -> pen.pathAt(x, y, "M-8 0 L0 -6 V6 Z M0 0 L8 -6 V6 Z", look);
            case "terminate" -> pen.circle(x, y, 9, solid);
            default -> {}
        }
    }

    static void gateway(SvgPen pen, String type, int x, int y) {
        switch (type) {
            case "exclusiveGateway" -> pen.pathAt(x, y, "M-7 -7 L7 7 M-7 7 L7 -7", STRONG);
            case "parallelGateway" -> pen.pathAt(x, y, "M-10 0 H10 M0 -10 V10", STRONG);
            case "inclusiveGateway" -> pen.circle(x, y, 10, STRONG);
            case "eventBasedGateway" -> {
                pen.circle(x, y, 13, STROKE);
                pen.circle(x, y, 10, STROKE);
                pen.pathAt(x, y, "M0 -7 L6.7 -2.2 L4.1 5.7 H-4.1 L-6.7 -2.2 Z", STROKE);
            }
            default -> pen.pathAt(x, y, "M-10 0 H10 M0 -10 V10 M-7 -7 L7 7 M-7 7 L7 -7", STROKE);
        }
    }

    static void repeated(SvgPen pen, String how, int x, int y) {
        pen.pathAt(
                x,
                y,
                how.equals("parallel") ? "M-4 -5 V5 M0 -5 V5 M4 -5 V5" : "M-5 -4 H5 M-5 0 H5 M-5 4 H5",
                "fill=\"none\" stroke=\"" + SvgPen.INK + "\" stroke-width=\"2\"");
    }

    static void called(SvgPen pen, int x, int y) {
        pen.rect(x - 6, y - 6, 12, 12, 0, STROKE);
        pen.pathAt(x, y, "M-3.5 0 H3.5 M0 -3.5 V3.5", STROKE);
    }
}
