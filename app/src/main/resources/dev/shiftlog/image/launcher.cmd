@echo off
rem Starts Shiftlog from the image around this file. Made by the build: edit app/src/main/resources.
setlocal
for %%I in ("%~dp0..") do set "home=%%~fI"
rem What could stop our JVM is kept under another name; our children get it back.
if defined JAVA_TOOL_OPTIONS set "SHIFTLOG_USER_JAVA_TOOL_OPTIONS=%JAVA_TOOL_OPTIONS%"
if defined JDK_JAVA_OPTIONS set "SHIFTLOG_USER_JDK_JAVA_OPTIONS=%JDK_JAVA_OPTIONS%"
if defined _JAVA_OPTIONS set "SHIFTLOG_USER__JAVA_OPTIONS=%_JAVA_OPTIONS%"
set JAVA_TOOL_OPTIONS=
set JDK_JAVA_OPTIONS=
set _JAVA_OPTIONS=
set cache=@COMMAND_CACHE@
set flags=@COMMAND_FLAGS@
if "%~1"=="" set cache=@APP_CACHE@
if "%~1"=="" set flags=@APP_FLAGS@
rem Agents are started as children here: a batch file cannot be replaced by another program.
"%home%\runtime\bin\java.exe" @FLAGS@ %flags% "-XX:SharedArchiveFile=%home%\lib\%cache%" -Dshiftlog.version=@VERSION@ "-Dshiftlog.home=%home%" "-Dlibrary.jline.path=%home%\lib" -Dshiftlog.terminal=io -cp "@CLASSPATH@" dev.shiftlog.Main %*
exit /b %ERRORLEVEL%
