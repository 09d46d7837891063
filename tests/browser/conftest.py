"""A real Chromium without a screen and without a network; where there is none, these tests are skipped."""

from __future__ import annotations

import base64
import json
import shutil
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from missing import missing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selenium.webdriver import Chrome

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--hide-scrollbars",
)
#: Seconds after which what is waited for will not come.
PATIENCE = 30.0


class Browser:
    """What the tests need of a browser; widths are in CSS pixels."""

    def __init__(self, driver: Chrome) -> None:
        self.driver = driver
        self.tell("Network.enable", {})
        self.tell("Network.emulateNetworkConditions", {
            "offline": True, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0,
        })  # fmt: skip

    def tell(self, command: str, arguments: dict[str, Any]) -> dict[str, Any]:
        answer: dict[str, Any] = self.driver.execute_cdp_cmd(command, arguments)
        return answer

    def accessible(self) -> list[dict[str, Any]]:
        """Return what a screen reader is told, once the browser has gathered it: on a busy machine it takes a while."""
        last: list[dict[str, Any]] = []
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            nodes: list[dict[str, Any]] = self.tell("Accessibility.getFullAXTree", {})["nodes"]
            told = [node for node in nodes if "role" in node and not node.get("ignored")]
            if told == last and any(node["role"]["value"] == "table" for node in told):
                return told
            last = told
            time.sleep(0.2)
        return last

    def open(self, file: Path, width: int = 1280, *, media: str = "", scheme: str = "light") -> None:
        self.messages()  # those of the page before
        preferred = [{"name": "prefers-color-scheme", "value": scheme}]
        self.tell("Emulation.setEmulatedMedia", {"media": media, "features": preferred})
        self.tell(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500},
        )
        self.driver.get(file.as_uri())
        until = time.monotonic() + PATIENCE
        while self.run("return document.readyState") != "complete" and time.monotonic() < until:
            time.sleep(0.05)  # on a busy machine the driver may come back a little before

    def run(self, script: str, *arguments: object) -> Any:
        return self.driver.execute_script(script, *arguments)

    def messages(self) -> list[str]:
        return [entry["message"] for entry in self.driver.get_log("browser")]  # type: ignore[no-untyped-call]

    def requests(self) -> list[str]:
        """Return the addresses that were asked for since this was last called."""
        events = [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]  # type: ignore[no-untyped-call]
        return [event["params"]["request"]["url"] for event in events if event["method"] == "Network.requestWillBeSent"]

    def pdf(self) -> bytes:
        self.tell("Emulation.setEmulatedMedia", {"media": ""})
        self.tell("Emulation.clearDeviceMetricsOverride", {})
        printed = self.tell("Page.printToPDF", {"preferCSSPageSize": True, "printBackground": True})
        return base64.b64decode(printed["data"])


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    if CHROMIUM is None or DRIVER is None:
        pytest.skip(missing("Chromium", "chromium chromium-driver"))
    from selenium.webdriver import Chrome, ChromeOptions
    from selenium.webdriver.chrome.service import Service

    options = ChromeOptions()
    options.binary_location = CHROMIUM
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('chromium')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = Chrome(options=options, service=Service(DRIVER))
    driver.set_script_timeout(4 * PATIENCE)  # the whole handbook is much to look through
    try:
        yield Browser(driver)
    finally:
        driver.quit()
