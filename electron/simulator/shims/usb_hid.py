def disable():
    pass
